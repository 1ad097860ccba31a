import { isReadable, oneLine } from "#app/domain/text";

/** A text of one entry a line as its entries; what says nothing is left out. */
export const readLines = (text: string): string[] => text.split("\n").map(oneLine).filter(isReadable);

/** The entries as such a text. */
export const asLines = (entries: readonly string[]): string => entries.join("\n");
