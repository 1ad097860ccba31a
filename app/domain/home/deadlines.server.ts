import { and, asc, count, desc, inArray, lte, sql } from "drizzle-orm";
import { termsToMind } from "#app/domain/boards/positions";
import { addDays, dayOf } from "#app/domain/calendar";
import { warnedDays } from "#app/domain/documents/validity";
import type { Reader } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";
import { organizationDocuments } from "#db/schema/documents";
import type { Task, Where } from "./tasks";

interface Kept extends Where {
  readonly id: number;
}

/**
 * What of these organizations, at most 500, ends soon or has ended: documents, and leading positions that nobody holds
 * afterwards. For their leaders and editors.
 */
export async function listDeadlines(read: Reader, kept: readonly Kept[], now = new Date()): Promise<Task[]> {
  if (kept.length === 0) return [];
  const today = dayOf(now);
  const documents = await countEnding(read, kept, today);
  const boards = await listTermsToMind(read, kept, today);
  return kept.flatMap(({ id, organization, slug }): Task[] => {
    const papers = documents.get(id);
    const board = boards.get(id);
    return [
      ...(papers ? [{ task: "documents" as const, organization, slug, ...papers }] : []),
      ...(board ? [{ task: "board" as const, organization, slug, ...board }] : []),
    ];
  });
}

/** How many documents of each are over, and how many end within the days of warning; those without any are left out. */
async function countEnding(read: Reader, kept: readonly Kept[], today: string) {
  const expired = sql<number>`sum(case when ${organizationDocuments.expiresOn} < ${today} then 1 else 0 end)`;
  const rows = await read
    .select({ id: organizationDocuments.organizationId, all: count(), expired: expired.mapWith(Number) })
    .from(organizationDocuments)
    .where(
      and(
        inArray(
          organizationDocuments.organizationId,
          kept.map(({ id }) => id),
        ),
        lte(organizationDocuments.expiresOn, addDays(today, warnedDays)),
      ),
    )
    .groupBy(organizationDocuments.organizationId);
  return new Map(rows.map((row) => [row.id, { expired: row.expired, expiring: row.all - row.expired }]));
}

async function listTermsToMind(read: Reader, kept: readonly Kept[], today: string) {
  const terms = await read
    .select({
      organizationId: boardTerms.organizationId,
      position: boardTerms.position,
      holder: boardTerms.holder,
      startsOn: boardTerms.startsOn,
      endsOn: boardTerms.endsOn,
    })
    .from(boardTerms)
    .where(
      inArray(
        boardTerms.organizationId,
        kept.map(({ id }) => id),
      ),
    )
    .orderBy(desc(boardTerms.startsOn), asc(boardTerms.id));
  const found = kept.map(
    ({ id }) =>
      [
        id,
        termsToMind(
          terms.filter(({ organizationId }) => organizationId === id),
          today,
        ),
      ] as const,
  );
  return new Map(found.filter(([, { ending, vacant }]) => ending.length + vacant.length > 0));
}
