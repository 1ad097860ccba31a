import { isOrganizer } from "#app/domain/activities/activity.policy";
import type { Person } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { datesById, datesOfOrganizations, fitting } from "./dates.server";
import type { Calendar } from "./event";
import { ownSignUps } from "./own-sign-ups.server";
import { eventsOf, type Standing } from "./telling.server";
import { windowOf } from "./window";

/** Whether her calendar says no more than that there is something: as her letters do. */
export const isDiscreet = ({ letterDetail }: Pick<Person, "letterDetail">): boolean =>
  letterDetail !== "detailed";

/** What she signed up for and what her organizations do, of what she may see at this moment. */
export async function personalCalendar(
  read: Reader,
  person: Person,
  origin: string,
  now = new Date(),
): Promise<Calendar> {
  const window = windowOf(now);
  const held = await ownSignUps(read, person);
  const own = person.roles.map(({ organizationId }) => organizationId);
  const dates = fitting(
    [
      ...(await datesById(read, person, [...held.keys()], window)),
      ...(await datesOfOrganizations(read, person, own, window)),
    ],
    window,
  );
  const { calendar, discreetCalendar } = wordsFor(person.locale).calendarFeeds;
  const discreet = isDiscreet(person);
  return {
    name: discreet ? discreetCalendar : calendar,
    language: person.locale,
    events: await eventsOf(read, dates, {
      origin,
      locale: person.locale,
      discreet,
      standingOf: ({ id, organizationId }, hostIds): Standing => {
        const signUp = held.get(id);
        const organizes = isOrganizer(person, { organizationId, hostIds });
        const knows = organizes || signUp?.state === "confirmed";
        return {
          knowsPlace: knows,
          knowsLink: knows,
          waits: signUp?.state === "waiting",
          changedAt: signUp?.confirmedAt ?? signUp?.createdAt,
        };
      },
    }),
  };
}
