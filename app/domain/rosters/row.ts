import { mailField } from "#app/domain/accounts/account.schema";
import { longestName } from "#app/domain/accounts/name-length";
import { type Day, isDay } from "#app/domain/calendar";
import { readTelephone } from "#app/domain/channels/telephone";
import { isDisguised } from "#app/domain/look-alikes";
import { cleanText, isReadable, oneLine } from "#app/domain/text";
import type { RosterRow } from "#db/schema/memberships";
import type { RosterColumns, RosterField } from "./fields";

/** Words of what is wrong with a row; the locales have a sentence for each. */
export const rosterFaults = [
  "name-missing",
  "name-too-long",
  "name-unreadable",
  "name-disguised",
  "mail",
  "phone",
  "day",
  "future",
  "note-too-long",
] as const;
export type RosterFault = (typeof rosterFaults)[number];

/** What a row says of a person, before anyone is compared with anyone. */
export type ReadRow = Omit<RosterRow, "likely"> & { readonly errors: readonly RosterFault[] };

export const longestNote = 500;

/** Reads the rows of a table whose columns are known. */
export const rowReader = (columns: RosterColumns, today: Day) => (row: number, cells: readonly string[]) => {
  const cell = (field: RosterField) => {
    const column = columns[field];
    return column === undefined ? "" : (cells[column] ?? "");
  };
  const name = `${cell("name")} ${cell("surname")}`;
  const [mail, phone, since, note] = [cell("mail"), cell("phone"), cell("since"), cell("note")];
  return readPerson(row, { name, mail, phone, since, note }, today);
};

/** A person as a row says her; a fault leaves what was written where it was, for her to find it. */
export function readPerson(
  row: number,
  typed: Readonly<Record<"name" | "mail" | "phone" | "since" | "note", string>>,
  today: Day,
): ReadRow {
  const errors: RosterFault[] = [];
  const name = oneLine(cleanText(typed.name));
  const nameFault = faultOfName(name);
  if (nameFault) errors.push(nameFault);
  const judge = <T>(
    text: string,
    read: (clean: string) => T | undefined,
    fault: RosterFault,
  ): T | string | null => {
    const clean = oneLine(cleanText(text));
    if (clean === "") return null;
    const found = read(clean);
    if (found === undefined) errors.push(fault);
    return found ?? clean.slice(0, longestNote);
  };
  const mail = judge(typed.mail, readMail, "mail");
  const phone = judge(typed.phone, (text) => readTelephone(text), "phone");
  const since = judge(typed.since, readDay, "day");
  if (since !== null && isDay(since) && since > today) errors.push("future");
  const note = cleanText(typed.note).trim() || null;
  if (note && note.length > longestNote) errors.push("note-too-long");
  return {
    row,
    name: name.slice(0, longestName),
    mail,
    phone,
    since,
    note: note?.slice(0, longestNote) ?? null,
    errors,
  };
}

function faultOfName(name: string): RosterFault | undefined {
  if (name === "") return "name-missing";
  if (name.length > longestName) return "name-too-long";
  if (!isReadable(name) || !/\p{L}/u.test(name)) return "name-unreadable";
  return isDisguised(name) ? "name-disguised" : undefined;
}

/** An address in the one spelling in which it is compared; undefined where a letter could not go to it. */
export function readMail(text: string): string | undefined {
  const address = text.replace(/^mailto:/i, "").toLowerCase();
  return mailField.safeParse(address).success ? address : undefined;
}

/** A day as people write it here: `2024-03-15`, `15/3/2024`; of a lone year its first day. */
export function readDay(text: string): Day | undefined {
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = written
    ? `${written[3]}-${written[2]?.padStart(2, "0")}-${written[1]?.padStart(2, "0")}`
    : /^\d{4}$/.test(text)
      ? `${text}-01-01`
      : text.replace(/[ T]\d\d:\d\d$/, "");
  return isDay(day) ? day : undefined;
}
