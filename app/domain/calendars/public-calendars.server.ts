import { and, eq } from "drizzle-orm";
import { findCanton } from "#app/domain/agenda/cantons.server";
import { isSlug } from "#app/domain/text";
import { visitor } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import type { Reader } from "#db/client/index";
import { isPublic, organizations } from "#db/schema/organizations";
import { datesInCanton, datesOfOrganizations, fitting } from "./dates.server";
import type { Calendar } from "./event";
import { eventsOf } from "./telling.server";
import { windowOf } from "./window";

/** Whoever asks gets what a visitor sees, in the language of the country. */
const everyone = visitor("es");

/** What everyone may see of a canton, by its INEC code, or of the whole country; undefined where there is none of that code. */
export async function agendaCalendar(
  read: Reader,
  code: string | null,
  origin: string,
  now = new Date(),
): Promise<Calendar | undefined> {
  const canton = code === null ? undefined : await findCanton(read, code);
  if (code !== null && !canton) return undefined;
  const dates = await datesInCanton(read, everyone, canton?.id, windowOf(now));
  const { calendars } = wordsFor(everyone.locale).agenda;
  return {
    name: canton ? calendars.canton(canton.name) : calendars.all,
    language: everyone.locale,
    events: await eventsOf(read, dates, { origin, locale: everyone.locale }),
  };
}

/** What everyone may see of what a public organization organizes, alone or with others; undefined where it is not public. */
export async function organizationCalendar(
  read: Reader,
  slug: string,
  origin: string,
  now = new Date(),
): Promise<Calendar | undefined> {
  if (!isSlug(slug)) return undefined;
  const [organization] = await read
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(and(eq(organizations.slug, slug), isPublic(organizations)))
    .limit(1);
  if (!organization) return undefined;
  const window = windowOf(now);
  const dates = fitting(await datesOfOrganizations(read, everyone, [organization.id], window), window);
  return {
    name: wordsFor(everyone.locale).agenda.calendars.organization(organization.name),
    language: everyone.locale,
    events: await eventsOf(read, dates, { origin, locale: everyone.locale }),
  };
}
