import { and, asc, eq, gte, inArray, isNull, lt, not, type SQL, sql } from "drizzle-orm";
import { organizedBy } from "#app/domain/activities/visibility.server";
import { pointOf } from "#app/domain/places/published";
import { seatsFrom } from "#app/domain/places/seats.server";
import { isOfNetwork, type Person } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { activities, occurrences } from "#db/schema/activities";
import { isPublic, organizations } from "#db/schema/organizations";
import { signUps } from "#db/schema/sign-ups";
import { territories } from "#db/schema/territories";
import { ahead, type ComingDate, dateColumns } from "./coming.server";

/** Dates that are shown. */
const shown = 5;
/** Cantons that are asked, the nearest first. */
const mostCantons = 8;

/**
 * What others hold near a person's organizations in the next fourteen days, at most five dates: in their cantons, then
 * in the nearest ones. What her own organizations hold, alone or with others, and where she signed up, stands elsewhere
 * on her page.
 */
export async function listNear(
  read: Reader,
  person: Person,
  mine: readonly { readonly id: number; readonly cantonId: number }[],
  now = new Date(),
): Promise<ComingDate[]> {
  const found: ComingDate[] = [];
  for (const cantonId of await nearestCantons(read, mine)) {
    if (found.length === shown) break;
    found.push(...(await listIn(read, person, cantonId, shown - found.length, now)));
  }
  return found.sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
}

/** The cantons of her organizations, then those whose seats are nearest to the first of them. */
async function nearestCantons(
  read: Reader,
  mine: readonly { readonly cantonId: number }[],
): Promise<readonly number[]> {
  const own = [...new Set(mine.map(({ cantonId }) => cantonId))];
  const [first] = own;
  if (first === undefined) return [];
  const [seat] = await read
    .select({ latitude: territories.latitude, longitude: territories.longitude })
    .from(territories)
    .where(eq(territories.id, first))
    .limit(1);
  const point = seat && pointOf(seat);
  const around = point ? (await seatsFrom(read, point)).slice(0, mostCantons) : [];
  return [...new Set([...own, ...around.map(({ cantonId }) => cantonId)])].slice(0, mostCantons);
}

/** By the index of a canton, in the order of time: no more dates are read than are shown or left out. */
async function listIn(read: Reader, person: Person, cantonId: number, limit: number, now: Date) {
  const rows = await read
    .select(dateColumns)
    .from(occurrences)
    .innerJoin(activities, eq(activities.id, occurrences.activityId))
    .innerJoin(organizations, eq(organizations.id, activities.organizationId))
    .leftJoin(territories, eq(territories.id, occurrences.cantonId))
    .where(
      and(
        eq(occurrences.cantonId, cantonId),
        gte(occurrences.startsAt, now),
        lt(occurrences.startsAt, new Date(now.getTime() + ahead)),
        isNull(occurrences.cancelledAt),
        openTo(person),
        ofOthers(read, person),
        isPublic(organizations),
      ),
    )
    .orderBy(asc(occurrences.startsAt), asc(occurrences.id))
    .limit(limit);
  return rows.map(({ id: _, ...date }): ComingDate => ({ ...date, cancelled: false }));
}

const openTo = (person: Person): SQL | undefined =>
  and(
    isNull(activities.hiddenAt),
    inArray(activities.audience, isOfNetwork(person) ? ["public", "network"] : ["public"]),
  );

function ofOthers(read: Reader, person: Person): SQL | undefined {
  const ids = person.roles.slice(0, 500).map(({ organizationId }) => organizationId);
  const hers = sql`exists (select 1 from ${signUps} where ${signUps.occurrenceId} = ${occurrences.id} and ${signUps.accountId} = ${person.id} and ${signUps.state} <> 'withdrawn')`;
  const own =
    ids.length === 0 ? [] : [not(inArray(activities.organizationId, ids)), not(organizedBy(read, ids))];
  return and(...own, not(hers));
}
