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

/** A text from an address without NUL, which PostgreSQL refuses, and without blanks around it. */
export const askedText = (text: string): string => text.replaceAll("\0", "").trim();

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out; tab and line feed stay
const unwanted = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/g;

/** A text that came from outside without control, bidirectional and zero-width characters: line ends LF, NFC. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(unwanted, "").normalize("NFC");
