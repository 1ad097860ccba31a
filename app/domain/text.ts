/** Folds text for comparing, sorting and searching on both engines alike: no accents, lower case, single spaces. */
export const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .trim();

/** The folded text as words of an address: letters, digits and hyphens. */
export const slugify = (text: string): string =>
  fold(text)
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-+$/, "");

/** The text as a name: one line, single spaces. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** Letters by the book that draw nothing (Hangul and Khmer fillers). */
const blankLetters = /[\u115f\u1160\u17b4\u17b5\u3164\uffa0]/gu;

/** Whether a text holds a letter or a digit that someone can see. */
export const isReadable = (text: string): boolean => /[\p{L}\p{N}]/u.test(text.replace(blankLetters, ""));

/** Whether a text from an address can be a slug at all; nothing else is worth asking the database. */
export const isSlug = (text: string): boolean => /^[a-z0-9-]{1,80}$/.test(text);

/** Whether a text from an address can be the outside name of a row; nothing else is worth asking the database. */
export const isUid = (text: string): boolean => /^[\w-]{1,64}$/.test(text);

/** Joiners stay: Persian and some pictures are written with them. */
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out; tab and line feed stay
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** A text that came from outside without control, bidirectional and zero-width characters: line ends LF, NFC. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(unwanted, "").normalize("NFC");

/** Letters of a text from an address that are looked at, as many as a search field takes. */
const longestAsked = 100;

/** A text from an address as it is looked for: clean, without blanks around it; of a longer one the beginning. */
export const askedText = (text: string): string => cleanText(text).trim().slice(0, longestAsked).trim();
