import {
  choice,
  foreignKey,
  id,
  index,
  instant,
  int,
  json,
  primaryKey,
  table,
  text,
} from "#db/dialect/index";
import { accounts } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { files } from "./files";

export const importStates = [
  "uploaded",
  "reading",
  "mapping",
  "checking",
  "ready",
  "committing",
  "committed",
  "failed",
  "cancelled",
] as const;
export type ImportState = (typeof importStates)[number];

/** A table of organizations that staff load: from the file as it came to the profiles it became. */
export const imports = table(
  "imports",
  {
    id: id(),
    uid: uid(),
    fileId: int(),
    fileName: text().notNull(),
    state: choice(importStates).notNull(),
    /** The heading of each column, in order. */
    header: json<readonly string[]>(),
    /** Which column, counted from 0, says each field. */
    mapping: json<Readonly<Record<string, number>>>(),
    rowCount: int().notNull().default(0),
    errorCount: int().notNull().default(0),
    duplicateCount: int().notNull().default(0),
    /** Rows of the step at hand that are done. */
    progress: int().notNull().default(0),
    /** Why it failed, in a word. */
    failure: text(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    committedAt: instant(),
  },
  (t) => [
    foreignKey({ columns: [t.fileId], foreignColumns: [files.id] }).onDelete("set null"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("imports_created").on(t.createdAt),
    index("imports_file").on(t.fileId),
    oneOf("imports_state", t.state, importStates),
  ],
);

export const importDecisions = ["create", "skip"] as const;

/** One row of the table, as it was read, and what was found about it. */
export const importRows = table(
  "import_rows",
  {
    importId: int().notNull(),
    /** Its number in the file, the heading being 1. */
    row: int().notNull(),
    cells: json<readonly string[]>().notNull(),
    /** Field and word of each mistake. */
    errors: json<readonly { readonly field: string; readonly word: string }[]>(),
    /** Ids of organizations, or numbers of earlier rows, that are likely the same. */
    likely: json<{ readonly organizations: readonly number[]; readonly rows: readonly number[] }>(),
    decision: choice(importDecisions).notNull(),
    organizationId: int(),
  },
  (t) => [
    primaryKey({ columns: [t.importId, t.row] }),
    foreignKey({ columns: [t.importId], foreignColumns: [imports.id] }).onDelete("cascade"),
    oneOf("import_rows_decision", t.decision, importDecisions),
  ],
);
