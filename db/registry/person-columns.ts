import { type ColumnPlace, referencesTo } from "./references";

/**
 * Every column that holds the identity of an account, read off the schema: the account itself, whatever has a foreign
 * key to it, and the audit log, which outlives accounts and hence has none.
 */
export const personColumns: readonly ColumnPlace[] = [
  { table: "accounts", column: "id" },
  ...referencesTo("accounts"),
  { table: "auditEvents", column: "accountId" },
];
