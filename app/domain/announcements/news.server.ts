import { and, desc, eq, gte, inArray, or } from "drizzle-orm";
import type { Locale, Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { announcements } from "#db/schema/announcements";
import { organizationRoles } from "#db/schema/memberships";
import { organizations } from "#db/schema/organizations";
import { audiencesOf } from "./announcement.policy";
import { textsOf } from "./texts.server";
import { saidIn } from "./words";

/** How long an announcement stands on the first page of those it was for, in milliseconds. */
const newsLasts = 7 * 86_400_000;
/** Announcements on that page. */
const newsShown = 3;
/** Organizations of one person that are looked at. */
const mostOrganizations = 500;

/**
 * What was announced to a person in the last seven days in the organizations to which she belongs, the latest first, at
 * most three; each title in her language, else in Spanish.
 */
export async function listNews(read: Reader, person: Person, locale: Locale, now = new Date()) {
  const ids = person.roles.slice(0, mostOrganizations).map(({ organizationId }) => organizationId);
  if (ids.length === 0) return [];
  const hers = organizationRoles.flatMap((audience) => {
    const meant = ids.filter((id) => audiencesOf(person, { id }).includes(audience));
    return meant.length === 0
      ? []
      : [and(eq(announcements.audience, audience), inArray(announcements.organizationId, meant))];
  });
  const rows = await read
    .select({
      id: announcements.id,
      uid: announcements.uid,
      sentAt: announcements.sentAt,
      organization: organizations.name,
      slug: organizations.slug,
    })
    .from(announcements)
    .innerJoin(organizations, eq(organizations.id, announcements.organizationId))
    .where(
      and(
        inArray(announcements.organizationId, ids),
        gte(announcements.sentAt, new Date(now.getTime() - newsLasts)),
        or(...hers),
      ),
    )
    .orderBy(desc(announcements.sentAt), desc(announcements.id))
    .limit(newsShown);
  const texts = await textsOf(
    read,
    rows.map(({ id }) => id),
  );
  return rows.flatMap(({ id, ...row }) => {
    const written = texts.get(id);
    return written ? [{ ...row, said: saidIn(locale, written) }] : [];
  });
}
