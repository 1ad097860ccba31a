import { choice, id, index, instant, int, real, table, text, uniqueIndex } from "#db/dialect/index";
import { oneOf } from "./columns";

export const territoryLevels = ["country", "province", "canton"] as const;
export type TerritoryLevel = (typeof territoryLevels)[number];

/**
 * Countries, provinces and cantons. Codes change (a canton can move to a new province),
 * so the integer identity is what other tables keep, and a code is valid from and until a date.
 * `code` is ISO 3166-1 alpha-2 for countries and the INEC DPA code for the rest (text, leading zeros).
 */
export const territories = table(
  "territories",
  {
    id: id(),
    level: choice(territoryLevels).notNull(),
    code: text().notNull(),
    name: text().notNull(),
    nameKey: text().notNull(),
    parentId: int(),
    seat: text(),
    latitude: real(),
    longitude: real(),
    validFrom: instant(),
    validUntil: instant(),
  },
  (t) => [
    uniqueIndex("territories_level_code").on(t.level, t.code),
    index("territories_parent").on(t.parentId, t.nameKey),
    oneOf("territories_level", t.level, territoryLevels),
  ],
);
