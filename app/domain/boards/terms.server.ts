import { and, asc, desc, eq } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import { boardTerms } from "#db/schema/boards";

const columns = {
  id: boardTerms.id,
  uid: boardTerms.uid,
  position: boardTerms.position,
  holder: boardTerms.holder,
  startsOn: boardTerms.startsOn,
  endsOn: boardTerms.endsOn,
  version: boardTerms.version,
};

/** Every term of the organization's board, ended ones included, the latest first. For who may read it. */
export const listTerms = (read: Reader, organizationId: number) =>
  read
    .select(columns)
    .from(boardTerms)
    .where(eq(boardTerms.organizationId, organizationId))
    .orderBy(desc(boardTerms.startsOn), asc(boardTerms.id));

export type TermRecord = Awaited<ReturnType<typeof listTerms>>[number];

/** One of the organization's terms; undefined where it has none of that name. */
export async function findTerm(
  read: Reader,
  organizationId: number,
  uid: string,
): Promise<TermRecord | undefined> {
  if (!isUid(uid)) return undefined;
  const [row] = await read
    .select(columns)
    .from(boardTerms)
    .where(and(eq(boardTerms.organizationId, organizationId), eq(boardTerms.uid, uid)))
    .limit(1);
  return row;
}
