import { formedByGroups, legalForms, organizationKinds } from "#db/schema/organizations";
import { audiences } from "#db/schema/profiles";
import { type Columns, defaultField, importFields } from "./fields";

/** What holds for rows that do not say it, and who sees their mails and telephones. */
export const defaultLists = {
  kind: organizationKinds,
  legalForm: legalForms,
  formedBy: formedByGroups,
  audience: audiences,
} as const;
export type DefaultName = keyof typeof defaultLists;
export const defaultNames = Object.keys(defaultLists) as DefaultName[];

export type Defaults = { readonly [Name in DefaultName]?: (typeof defaultLists)[Name][number] };

/** How the columns of a table are read. */
export interface Mapping {
  readonly columns: Columns;
  readonly defaults: Defaults;
}

/** The mapping as it is stored: columns by number, defaults by their place in their list. */
export function storedMapping({ columns, defaults }: Mapping): Record<string, number> {
  const stored: Record<string, number> = { ...columns };
  for (const name of defaultNames) {
    const place = (defaultLists[name] as readonly (string | undefined)[]).indexOf(defaults[name]);
    if (place !== -1) stored[defaultField(name)] = place;
  }
  return stored;
}

/** The mapping that was stored so. */
export function readMapping(stored: Readonly<Record<string, number>>): Mapping {
  const chosen = (name: DefaultName) => defaultLists[name][stored[defaultField(name)] ?? -1];
  return {
    columns: Object.fromEntries(
      importFields.flatMap((field) => (stored[field] === undefined ? [] : [[field, stored[field]]])),
    ),
    defaults: Object.fromEntries(
      defaultNames.flatMap((name) => {
        const value = chosen(name);
        return value === undefined ? [] : [[name, value]];
      }),
    ),
  };
}
