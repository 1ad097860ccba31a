import { type Placeholder, type SQL, sql } from "drizzle-orm";
import { engine } from "./engine";

/** Where the words of public profiles are looked for; the engines' own objects of `db/client/search-objects.ts`. */
export const searched: SQL = engine === "postgres" ? sql`organization_search` : sql`organization_fts`;

/** The organization of a row of `searched`. */
export const searchedId: SQL<number> = engine === "postgres" ? sql`organization_id` : sql`rowid`;

export interface Sought {
  /** Of letters and digits only: neither engine reads anything else out of them. */
  readonly words: readonly string[];
  /** Whole words; without it each word may go on, unless it is a single letter. */
  readonly whole?: boolean;
}

/** Every one of these words, as each engine asks for it. */
export const everyOne: (sought: Sought) => string =
  engine === "postgres"
    ? ({ words, whole }) => words.map((word) => `'${word}'${mayGoOn(word, whole) ? ":*" : ""}`).join(" & ")
    : ({ words, whole }) => words.map((word) => `"${word}"${mayGoOn(word, whole) ? "*" : ""}`).join(" AND ");

const mayGoOn = (word: string, whole: boolean | undefined): boolean => !whole && [...word].length > 1;

/** The condition that a row of `searched` has what `everyOne` asks for. */
export const hasAnywhere = (asked: Placeholder): SQL =>
  engine === "postgres"
    ? sql`${sql.raw(everyWord)} @@ cast(${asked} as tsquery)`
    : sql`organization_fts match ${asked}`;

/** The same in name and acronym alone. */
export const hasInTitle = (asked: Placeholder): SQL =>
  engine === "postgres"
    ? sql`${sql.raw(titleWords)} @@ cast(${asked} as tsquery)`
    : sql`organization_fts match '{title} : (' || ${asked} || ')'`;

/** All of a whole number's values in a group as one text, `1,2,3`, in no order: thousands come in one row. */
export const numbersList = (column: SQL | { getSQL(): SQL }): SQL<string | null> =>
  engine === "postgres" ? sql`string_agg(cast(${column} as text), ',')` : sql`group_concat(${column})`;

/** The words of a folded text as PostgreSQL keeps them, without its parser, which would part some. */
const lexemes = (text: string) => `array_to_tsvector(array_remove(string_to_array(${text}, ' '), ''))`;

/** As the indexes spell them, or they are not used. */
export const titleWords = lexemes("title");
export const everyWord = lexemes("title || ' ' || body");
