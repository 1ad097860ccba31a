import { foreignKey, id, index, instant, int, json, primaryKey, table, text } from "#db/dialect/index";
import { accounts } from "./accounts";
import { uid } from "./columns";
import { organizations } from "./organizations";

/** Two profiles of one organization made one; for thirty days it can be undone. */
export const merges = table(
  "merges",
  {
    id: id(),
    uid: uid(),
    keptId: int().notNull(),
    absorbedId: int().notNull(),
    reason: text().notNull(),
    mergedAt: instant().notNull(),
    mergedBy: int(),
    undoneAt: instant(),
    undoneBy: int(),
  },
  (t) => [
    foreignKey({ columns: [t.keptId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.absorbedId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.mergedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.undoneBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("merges_kept").on(t.keptId),
    index("merges_absorbed").on(t.absorbedId),
  ],
);

/** A row that followed the profile it spoke of: its table and its key, so that it can go back. */
export const mergeMoves = table(
  "merge_moves",
  {
    id: id(),
    mergeId: int().notNull(),
    tableName: text().notNull(),
    columnName: text().notNull(),
    rowKey: json<Readonly<Record<string, string | number>>>().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.mergeId], foreignColumns: [merges.id] }).onDelete("cascade"),
    index("merge_moves_merge").on(t.mergeId),
  ],
);

/** Two profiles that staff looked at and found to be different organizations; the smaller id first. */
export const distinctPairs = table(
  "distinct_pairs",
  { oneId: int().notNull(), otherId: int().notNull(), decidedAt: instant().notNull(), decidedBy: int() },
  (t) => [
    primaryKey({ columns: [t.oneId, t.otherId] }),
    foreignKey({ columns: [t.oneId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.otherId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.decidedBy], foreignColumns: [accounts.id] }).onDelete("set null"),
  ],
);
