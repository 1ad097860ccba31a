import type { Reader } from "#db/client/index";
import { columnRules, type Purpose, type Retention } from "#db/registry/columns";
import { countOwnData, type OwnTable } from "./own-data.server";

export interface OwnDataPart {
  readonly table: OwnTable;
  /** Whether the rows merely say that she wrote or decided them. */
  readonly authored: boolean;
  readonly purpose: Purpose;
  readonly retention: Retention;
  readonly rows: number;
}

/** What is kept about a person, for what and how long, where there is something. */
export async function listOwnData(read: Reader, accountId: number): Promise<OwnDataPart[]> {
  const parts = new Map<string, OwnDataPart>();
  for (const { table, column, rows } of await countOwnData(read, accountId)) {
    const { personal = {}, retention = "account" } = columnRules[table];
    const purpose = personal[column] ?? "account";
    const authored = purpose === "accountability" && table !== "auditEvents";
    const key = `${table} ${authored}`;
    parts.set(key, { table, authored, purpose, retention, rows: rows + (parts.get(key)?.rows ?? 0) });
  }
  return [...parts.values()];
}
