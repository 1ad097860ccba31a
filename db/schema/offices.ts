import { bool, foreignKey, id, int, primaryKey, table, text, uniqueIndex } from "#db/dialect/index";
import { createdAt, version } from "./columns";
import { territories } from "./territories";

/** An office of OIM: a name, its seat and the cantons it covers. Data, edited by staff, never code. */
export const offices = table(
  "offices",
  {
    id: id(),
    slug: text().notNull().unique(),
    name: text().notNull(),
    cantonId: int().notNull(),
    active: bool().notNull().default(true),
    version: version(),
    createdAt: createdAt(),
  },
  (t) => [foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] })],
);

/** A canton belongs to one office at most. */
export const officeCantons = table(
  "office_cantons",
  { officeId: int().notNull(), cantonId: int().notNull() },
  (t) => [
    primaryKey({ columns: [t.officeId, t.cantonId] }),
    foreignKey({ columns: [t.officeId], foreignColumns: [offices.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] }),
    uniqueIndex("office_cantons_canton").on(t.cantonId),
  ],
);

export type Office = typeof offices.$inferSelect;
