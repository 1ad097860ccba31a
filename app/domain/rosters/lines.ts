import type { Day } from "#app/domain/calendar";
import { readTelephone } from "#app/domain/channels/telephone";
import { cleanText } from "#app/domain/text";
import { type ReadRow, readDay, readPerson } from "./row";

const separators = ["\t", ";", ","];
/** How people number or mark the lines of a list. */
const mark = /^\s*(?:\d{1,4}\s*[.)-](?!\d)|[-–—*•·])\s*/;
const mailInside = /\S+@\S+\.\S+/;
const phoneInside = /\+?\d[\d\s().-]{5,}\d/;

/** The lines of a text that say something, with their numbers from 1. */
export const linesOf = (text: string) =>
  cleanText(text)
    .split("\n")
    .map((line, at) => ({ row: at + 1, line: line.trim() }))
    .filter(({ line }) => line !== "");

/** The parts of a line, at the separator that it has. */
export function partsOf(line: string): string[] {
  const separator = separators.find((one) => line.includes(one));
  return separator ? line.split(separator).map((part) => part.trim()) : [line];
}

/** A line as it is copied from a notebook or a chat: a name, then mail and telephone in any order, then a note. */
export function readLine(row: number, line: string, today: Day): ReadRow {
  const bare = line.replace(mark, "");
  const parts = partsOf(bare);
  return readParts(row, parts.length > 1 ? parts : looseParts(bare), today);
}

/** Cells without headings, each known by what it looks like. */
export function readParts(row: number, parts: readonly string[], today: Day): ReadRow {
  const person = { mail: "", phone: "", since: "" };
  const left: string[] = [];
  for (const part of parts) {
    const field = shapeOf(part);
    if (field && person[field] === "") person[field] = part;
    else if (part !== "") left.push(part);
  }
  const [name = "", ...rest] = left;
  return readPerson(row, { ...person, name, note: rest.join(", ") }, today);
}

/** Whether some part can only be said of a person, so that the row cannot be one of headings. */
export const saysPerson = (parts: readonly string[]): boolean =>
  parts.some((part) => shapeOf(part) !== undefined);

function shapeOf(part: string): "mail" | "phone" | "since" | undefined {
  if (part.includes("@")) return "mail";
  if (!/\d{4}/.test(part)) return undefined;
  if (!/^\d{4}$/.test(part) && readDay(part)) return "since";
  return readTelephone(part) || /^\+?[\d\s().-]{7,}$/.test(part) ? "phone" : undefined;
}

/** Mail and telephone that stand behind a name with nothing but a blank between. */
function looseParts(line: string): string[] {
  const found: string[] = [];
  let rest = line;
  for (const inside of [mailInside, phoneInside]) {
    const [text] = inside.exec(rest) ?? [];
    if (!text) continue;
    found.push(text.trim());
    rest = rest.replace(text, " ");
  }
  return [rest.replace(/[\s:–-]+$/, "").trim(), ...found];
}
