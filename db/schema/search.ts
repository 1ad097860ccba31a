import { foreignKey, index, int, primaryKey, table, text } from "#db/dialect/index";
import { organizations } from "./organizations";

/**
 * The words by which everyone finds a public profile, folded; rows of public profiles only, made of public fields
 * only. The full-text objects of each engine are built on it and renewed after every migrate.
 */
export const organizationSearch = table(
  "organization_search",
  {
    organizationId: int().primaryKey(),
    /** Name and acronym. */
    title: text().notNull(),
    body: text().notNull(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
  ],
);

/** The words of a public profile's name and acronym. */
export const organizationWords = table(
  "organization_words",
  { word: text().notNull(), organizationId: int().notNull() },
  (t) => [
    primaryKey({ columns: [t.word, t.organizationId] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    index("organization_words_organization").on(t.organizationId),
  ],
);

/** A word and what is left of it with one letter taken out: two words one typing error apart share a variant. */
export const wordVariants = table(
  "word_variants",
  { variant: text().notNull(), word: text().notNull() },
  (t) => [primaryKey({ columns: [t.variant, t.word] }), index("word_variants_word").on(t.word)],
);
