import { and, eq, inArray } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { members, type RosterRow, rosterImports } from "#db/schema/memberships";
import { likelyRow } from "./likely";

const columns = {
  id: rosterImports.id,
  uid: rosterImports.uid,
  fileName: rosterImports.fileName,
  rows: rosterImports.rows,
  state: rosterImports.state,
};

/** The table that the person herself brought for this organization; undefined where there is none such. */
export async function findRosterImport(
  read: Reader,
  person: Pick<Person, "id">,
  organizationId: number,
  uid: string,
) {
  if (!isUid(uid)) return undefined;
  const [row] = await read
    .select(columns)
    .from(rosterImports)
    .where(
      and(
        eq(rosterImports.uid, uid),
        eq(rosterImports.organizationId, organizationId),
        eq(rosterImports.accountId, person.id),
      ),
    )
    .limit(1);
  return row;
}

export type RosterImport = NonNullable<Awaited<ReturnType<typeof findRosterImport>>>;
export type { RosterRow };

const batch = 500;

/** Names of those on the roster whom rows seem to say again, by their outside names. */
export async function namesOfLikely(
  read: Reader,
  organizationId: number,
  rows: readonly Pick<RosterRow, "likely">[],
): Promise<ReadonlyMap<string, string>> {
  const uids = [
    ...new Set(rows.flatMap(({ likely }) => (likely && likelyRow(likely) === undefined ? [likely] : []))),
  ];
  const names = new Map<string, string>();
  for (let start = 0; start < uids.length; start += batch) {
    const found = await read
      .select({ uid: members.uid, name: members.name })
      .from(members)
      .where(
        and(
          eq(members.organizationId, organizationId),
          inArray(members.uid, uids.slice(start, start + batch)),
        ),
      );
    for (const { uid, name } of found) names.set(uid, name);
  }
  return names;
}

/** Calls an import off and lets its rows go; "moved-on" where it was answered already. */
export async function cancelRosterImport(
  tx: Tx,
  { id }: Pick<RosterImport, "id">,
): Promise<"cancelled" | "moved-on"> {
  const [cancelled] = await tx
    .update(rosterImports)
    .set({ state: "cancelled", rows: [] })
    .where(and(eq(rosterImports.id, id), eq(rosterImports.state, "pending")))
    .returning({ id: rosterImports.id });
  return cancelled ? "cancelled" : "moved-on";
}
