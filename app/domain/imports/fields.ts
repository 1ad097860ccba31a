/** What a column of an imported table can say, in the order in which staff are asked. */
export const importFields = [
  "name",
  "acronym",
  "kind",
  "legalForm",
  "formedBy",
  "mission",
  "themes",
  "canton",
  "province",
  "mail",
  "phone",
  "whatsapp",
  "website",
  "languages",
  "coverage",
  "founded",
] as const;
export type ImportField = (typeof importFields)[number];

/** Without a column for these no row can become a profile. */
const neededFields = ["name", "mission", "themes", "canton"] as const satisfies readonly ImportField[];

export const isNeeded = (field: ImportField): boolean =>
  (neededFields as readonly ImportField[]).includes(field);

/** The column, from 0, of each field that has one. */
export type Columns = Partial<Readonly<Record<ImportField, number>>>;

/** Name of the control that chooses what holds where nothing is said. */
export const defaultField = (name: string) => `default.${name}`;
