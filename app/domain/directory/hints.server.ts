import { findTowns, type Town } from "#app/domain/search/towns.server";
import type { Reader } from "#db/client/index";
import type { PlaceAudience } from "#db/schema/places";
import type { DirectoryQuery } from "./directory.schema";
import { type DirectoryQuestion, type DirectoryRow, listDirectory } from "./directory.server";
import { facetNames } from "./tally";

/** Organizations shown in place of none. */
const shown = 6;

export interface Hints {
  /** What would be left without one of the filters, the most first. */
  readonly looser: readonly { readonly without: Loosened; readonly total: number }[];
  /** The canton in which there is none, and who is near it: of those asked for, or of all where there is none of them. */
  readonly nearby:
    | { readonly town: Omit<Town, "point">; readonly rows: readonly DirectoryRow[]; readonly all: boolean }
    | undefined;
}

export type Loosened = "q" | (typeof facetNames)[number];

/** What helps someone whose question nobody answers: which filter to take away, and who is near the canton asked for. */
export async function hintsFor(read: Reader, audience: PlaceAudience, query: DirectoryQuery): Promise<Hints> {
  const looser: { without: Loosened; total: number }[] = [];
  for (const without of ["q", ...facetNames] as const) {
    if (!query[without]) continue;
    const { total } = await listDirectory(
      read,
      audience,
      { ...query, ...loosened(without), page: 1 },
      { size: 1 },
    );
    if (total > 0) looser.push({ without, total });
  }
  looser.sort((one, other) => other.total - one.total);
  return { looser, nearby: await nearbyOf(read, audience, query) };
}

const loosened = (without: Loosened) => (without === "q" ? { q: "" } : { [without]: undefined });

async function nearbyOf(
  read: Reader,
  audience: PlaceAudience,
  query: DirectoryQuery,
): Promise<Hints["nearby"]> {
  if (query.canton === undefined) return undefined;
  const [town] = await findTowns(read, query.canton);
  if (!town?.point) return undefined;
  const nearest = async (question: DirectoryQuestion) => {
    const { rows } = await listDirectory(read, audience, question, { near: town.point, size: shown });
    return rows.filter((row) => row.km !== undefined);
  };
  const wanted = await nearest({ ...query, canton: undefined, page: 1 });
  const rows = wanted.length > 0 ? wanted : await nearest({ q: "", page: 1 });
  const { point: _, ...named } = town;
  return rows.length > 0 ? { town: named, rows, all: wanted.length === 0 } : undefined;
}
