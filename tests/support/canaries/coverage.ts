import { type Column, getTableColumns } from "drizzle-orm";
import type { TableRule } from "#db/registry/columns";
import { type ColumnName, isFreeText, isIdentity } from "./canaries";

type Schema = Readonly<Record<string, unknown>>;

/** Columns in which no canary can sit, and why nothing is lost. */
export const withoutCanary: Readonly<Record<string, string>> = {
  "publicChanges.id": "one row, written by triggers",
  "territories.id": "reference data that everyone may read; pages name a canton by its code",
  "territories.nameKey": "the public name, folded",
  "capacityDimensions.id": "reference data that everyone may read; pages name an item by its key",
  "capacityItems.id": "reference data that everyone may read; pages name an item by its key",
  "imports.mapping": "numbers of columns, by words of a closed list",
  "importRows.errors": "words of two closed lists",
  "importRows.likely": "identities of organizations, which are canaries themselves",
  "activityDemographics.group": "a word of a closed list",
  "signUps.needs": "words of a closed list",
  "organizationSearch.title": "made of public text, whose canaries it holds",
  "organizationSearch.body": "made of public text, whose canaries it holds",
  "organizationWords.word": "made of public text, whose canaries it holds",
  "wordVariants.variant": "made of public text, whose canaries it holds",
  "wordVariants.word": "made of public text, whose canaries it holds",
};

/** Columns with a canary that no answer and no letter shows to anyone, though some might read them. */
export const unseen: Readonly<Record<string, string>> = {
  "imports.failure": "a word of a closed list, for which pages have a sentence",
  "organizations.hiddenReason": "its people read the reason of the measure that hid it",
};

/** Whether a column could hold a value by which it would be known: any text, bytes, structure, point or identity. */
const isTelling = (column: Column): boolean =>
  isFreeText(column) ||
  isIdentity(column) ||
  ["json", "buffer", "custom"].includes(column.dataType) ||
  /Real|Double/.test(column.columnType);

/** The columns of a schema that are not for everyone and could hold a canary. */
export function telling(schema: Schema, rules: Readonly<Record<string, TableRule>>): ColumnName[] {
  return Object.entries(schema).flatMap(([table, shape]) =>
    Object.entries(getTableColumns(shape as never) as Record<string, Column>)
      .filter(([name, column]) => isTelling(column) && !rules[table]?.levels.public?.includes(name))
      .map(([name]) => `${table}.${name}` as ColumnName),
  );
}

/** What is wrong with a list of exceptions to "each of these", as sentences. */
export function unlisted(
  each: readonly string[],
  kept: ReadonlySet<string>,
  exceptions: Readonly<Record<string, string>>,
): string[] {
  const known = new Set(each);
  return [
    ...each.filter((one) => !kept.has(one) && !(one in exceptions)).map((one) => `${one} is missing`),
    ...Object.keys(exceptions)
      .filter((one) => !known.has(one) || kept.has(one))
      .map((one) => `${one} needs no exception`),
  ];
}
