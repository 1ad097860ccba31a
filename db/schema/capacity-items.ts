import { bool, foreignKey, id, index, int, table, text } from "#db/dialect/index";

/** A part of what an organization can be strong in. Keys stay the same from one version of the instrument to the next. */
export const capacityDimensions = table("capacity_dimensions", {
  id: id(),
  key: text().notNull().unique(),
  position: int().notNull(),
  name: text().notNull(),
  nameEn: text().notNull(),
});

/** One capacity of an organization, which it can look at and a course can strengthen. */
export const capacityItems = table(
  "capacity_items",
  {
    id: id(),
    /** Stays the same from one version of the instrument to the next. */
    key: text().notNull().unique(),
    /** Its number in the instrument, such as "1.1". */
    code: text().notNull(),
    dimensionId: int().notNull(),
    /** Within its dimension. */
    position: int().notNull(),
    critical: bool().notNull(),
    title: text().notNull(),
    titleEn: text().notNull(),
    question: text().notNull(),
    questionEn: text().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.dimensionId], foreignColumns: [capacityDimensions.id] }).onDelete("cascade"),
    index("capacity_items_dimension").on(t.dimensionId, t.position),
  ],
);
