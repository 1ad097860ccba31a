import { setImmediate } from "node:timers/promises";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type { Mending } from "#app/domain/search/find.server";
import { type Canton, cantonsById, listCantons } from "#app/domain/territories/cantons.server";
import type { Reader } from "#db/client/index";
import { whileUnchanged } from "#db/client/unchanged";
import { numbersList } from "#db/dialect/full-text";
import { isPublic, organizations, organizationThemes } from "#db/schema/organizations";
import { type PlaceAudience, publishedPlaces } from "#db/schema/places";
import { organizationPopulations, organizationSupports, type SupportSide } from "#db/schema/profiles";
import { Points } from "./points";
import { type Columns, columnOf, type Tally } from "./tally";

/** More organizations than there will be. */
const most = 10_000_000;

/** Places kept of the questions answered, all together: about 4 MB. */
const keptPlaces = 500_000;

/** The organizations that match a question, in its order, and the counts beside each filter. */
export interface Narrowed extends Tally {
  /** Words that nobody has, and those looked for in their place. */
  readonly mended: readonly Mending[];
}

/**
 * The directory as one audience may narrow it, kept in memory while no public data changes: identities by name and the
 * values of each filter, about 60 bytes an organization. No text of a profile stands in it.
 */
export interface DirectoryIndex {
  /** Identity of the organization at each place; places follow the names. */
  readonly ids: readonly number[];
  readonly placeOf: ReadonlyMap<number, number>;
  readonly columns: Columns;
  readonly points: Points;
  /** Every canton by code, by province and name. */
  readonly cantons: ReadonlyMap<string, Canton>;
  /** Questions answered already; they end with the index. */
  readonly answers: Answers;
}

/** The index of this moment: the same one until something public changes. */
export const directoryIndex = (read: Reader, audience: PlaceAudience): Promise<DirectoryIndex> =>
  whileUnchanged(read, `directory index ${audience}`, () => buildIndex(read, audience));

async function buildIndex(read: Reader, audience: PlaceAudience): Promise<DirectoryIndex> {
  const ids = await idsByName(read);
  const placeOf = new Map(ids.map((id, place) => [id, place]));
  const placesIn = placesReader(placeOf);
  const column = async (groups: Iterable<readonly [string, string | null]>) => {
    const found = new Map<string, number[]>();
    for (const [value, list] of groups) {
      const places = placesIn(list);
      if (places.length > 0) found.set(value, places);
    }
    await setImmediate();
    return columnOf(ids.length, found);
  };
  const theme = await column(await themeGroups(read));
  const population = await column(await populationGroups(read));
  const offer = await column(await supportGroups(read, "offer"));
  const need = await column(await supportGroups(read, "need"));
  const { groups, cantons } = await cantonGroups(read, audience);
  const canton = await column(groups);
  return {
    ids,
    placeOf,
    columns: { theme, canton, population, offer, need },
    points: await pointsOf(read, audience, placesIn, ids.length),
    cantons,
    answers: new Answers(),
  };
}

/** Everyone who is public, by name. */
async function idsByName(read: Reader): Promise<number[]> {
  const named = read
    .select({ id: organizations.id })
    .from(organizations)
    .where(isPublic(organizations))
    .orderBy(asc(organizations.nameKey), asc(organizations.id))
    // Neither engine takes apart what has a limit, so the order reaches the list.
    .limit(most)
    .as("named");
  const [row] = await read.select({ ids: numbersList(named.id) }).from(named);
  return row?.ids ? row.ids.split(",").map(Number) : [];
}

async function themeGroups(read: Reader): Promise<(readonly [string, string | null])[]> {
  const { theme, organizationId } = organizationThemes;
  const rows = await read
    .select({ theme, ids: numbersList(organizationId) })
    .from(organizationThemes)
    .groupBy(theme)
    .orderBy(asc(theme));
  return rows.map((row) => [row.theme, row.ids]);
}

async function populationGroups(read: Reader): Promise<(readonly [string, string | null])[]> {
  const { population, organizationId } = organizationPopulations;
  const rows = await read
    .select({ population, ids: numbersList(organizationId) })
    .from(organizationPopulations)
    .groupBy(population)
    .orderBy(asc(population));
  return rows.map((row) => [row.population, row.ids]);
}

async function supportGroups(
  read: Reader,
  wanted: SupportSide,
): Promise<(readonly [string, string | null])[]> {
  const { side, support, organizationId } = organizationSupports;
  const rows = await read
    .select({ support, ids: numbersList(organizationId) })
    .from(organizationSupports)
    .where(eq(side, wanted))
    .groupBy(support)
    .orderBy(asc(support));
  return rows.map((row) => [row.support, row.ids]);
}

/** By what this audience learns of the place; where nothing is published there is no canton. */
async function cantonGroups(read: Reader, audience: PlaceAudience) {
  const { cantonId, organizationId } = publishedPlaces;
  const rows = await read
    .select({ cantonId, ids: numbersList(organizationId) })
    .from(publishedPlaces)
    .where(eq(publishedPlaces.audience, audience))
    .groupBy(cantonId)
    .orderBy(asc(cantonId));
  const published = await cantonsById(
    read,
    rows.map((row) => row.cantonId),
  );
  const cantons = [...(await listCantons(read)), ...published.values()];
  return {
    groups: rows.map((row) => [published.get(row.cantonId)?.code ?? "", row.ids] as const),
    cantons: new Map(cantons.map((canton) => [canton.code, canton])),
  };
}

type PlacesIn = (list: string | null) => number[];

/** Reads lists of identities as places of those who are public, each once: a support may name the same organization twice. */
function placesReader(placeOf: ReadonlyMap<number, number>): PlacesIn {
  const seen = new Uint32Array(placeOf.size);
  let round = 0;
  return (list) => {
    const places: number[] = [];
    round += 1;
    let id = 0;
    const end = list?.length ?? 0;
    for (let at = 0; at <= end; at += 1) {
      const digit = at < end ? (list?.charCodeAt(at) ?? 0) - 48 : -1;
      if (digit >= 0) {
        id = id * 10 + digit;
        continue;
      }
      const place = placeOf.get(id);
      id = 0;
      if (place === undefined || seen[place] === round) continue;
      seen[place] = round;
      places.push(place);
    }
    return places;
  };
}

/** Those who share a point are read in one row. */
async function pointsOf(
  read: Reader,
  audience: PlaceAudience,
  placesIn: PlacesIn,
  size: number,
): Promise<Points> {
  const { cell, latitude, longitude, organizationId } = publishedPlaces;
  const points = new Points(size);
  const rows = await read
    .select({ latitude, longitude, ids: numbersList(organizationId) })
    .from(publishedPlaces)
    .where(and(eq(publishedPlaces.audience, audience), isNotNull(latitude)))
    .groupBy(cell, latitude, longitude);
  for (const { latitude, longitude, ids } of rows) {
    if (latitude === null || longitude === null) continue;
    for (const place of placesIn(ids)) points.put(place, { latitude, longitude });
  }
  return points;
}

/** The latest answers, as many as fit. */
class Answers {
  readonly #kept = new Map<string, Narrowed>();
  #places = 0;

  get(question: string): Narrowed | undefined {
    return this.#kept.get(question);
  }

  keep(question: string, answer: Narrowed): void {
    if (this.#kept.has(question)) return;
    this.#kept.set(question, answer);
    this.#places += cost(answer);
    for (const [oldest, { places }] of this.#kept) {
      if (this.#places <= keptPlaces || oldest === question) return;
      this.#kept.delete(oldest);
      this.#places -= cost({ places });
    }
  }
}

/** Places, and something for the counts. */
const cost = ({ places }: Pick<Narrowed, "places">): number => places.length + 500;
