import { and, eq, isNull } from "drizzle-orm";
import { dayOf } from "#app/domain/calendar";
import type { Workbench } from "#app/domain/desk/workbench";
import { newUid } from "#app/domain/secrets.server";
import type { RefusedSpreadsheet } from "#app/domain/spreadsheets/spreadsheet";
import type { Reader } from "#db/client/index";
import { members, rosterImports } from "#db/schema/memberships";
import { type Compared, markLikely } from "./likely";
import { type RosterRefusal, readRosterFile, readRosterText } from "./table.server";

interface Asked {
  readonly organizationId: number;
  readonly accountId: number;
  readonly fileName: string;
  /** The bytes of a file, or lines that were pasted. */
  readonly content: Uint8Array | string;
}

export type ReadRoster = { readonly uid: string } | { readonly fault: RosterRefusal } | RefusedSpreadsheet;

/** Job of the desk: reads a table of people, compares them with the roster and keeps them to be looked at. */
export async function readRoster({ db }: Workbench, { content, ...about }: Asked): Promise<ReadRoster> {
  const now = new Date();
  const today = dayOf(now);
  const table =
    typeof content === "string" ? readRosterText(content, today) : await readRosterFile(content, today);
  if (!("rows" in table)) return table;
  const rows = markLikely(table.rows, await listCompared(db.fresh, about.organizationId));
  const uid = newUid();
  await db.tx(async (tx) => {
    await tx.insert(rosterImports).values({ ...about, uid, rows, state: "pending", createdAt: now });
  });
  return { uid };
}

/** Everyone on the roster now, as she is compared. */
export async function listCompared(read: Reader, organizationId: number): Promise<Compared[]> {
  const rows = await read
    .select({ key: members.uid, name: members.name, mail: members.mail, phone: members.phone })
    .from(members)
    .where(and(eq(members.organizationId, organizationId), isNull(members.until)));
  return rows.map((row) => ({ ...row, mail: row.mail?.toLowerCase() ?? null }));
}
