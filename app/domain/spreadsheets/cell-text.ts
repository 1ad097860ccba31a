/** What cannot stand in XML nor in PostgreSQL: control characters other than tab and line end, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be left out
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** A cell's text with `\n` as its line end and without what cannot be kept. */
export const cleanCell = (text: string): string => text.replace(/\r\n?/g, "\n").replace(unprintable, "");

/** How a text begins that a spreadsheet program may take for a formula; the wide forms are taken too. */
const formulaStart = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * The text so that no spreadsheet program takes it for a formula: an apostrophe stands before what begins like one.
 * A text that already begins with apostrophes and then like a formula gets one more, so that nothing is lost.
 */
export const defuse = (text: string): string => (formulaStart.test(text) ? `'${text}` : text);

/** The text as it was before `defuse`. */
export const undefuse = (text: string): string =>
  text.startsWith("'") && formulaStart.test(text) ? text.slice(1) : text;
