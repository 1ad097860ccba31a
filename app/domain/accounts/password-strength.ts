import { fold } from "#app/domain/text";
import { commonPasswords } from "./common-passwords";
import { passwordGrade } from "./password-grade";

/** Why a password cannot be taken; `forms` in the locales has the sentence. */
export type PasswordFault =
  | "password-short"
  | "password-short-staff"
  | "password-common"
  | "password-personal"
  | "too-long";

export interface PasswordOwner {
  readonly name: string;
  readonly mail: string;
  /** Whether she holds a staff grant, for which it must be longer. */
  readonly staff: boolean;
}

const shortest = 10;
/** Nobody types more, in UTF-16 units; what is longer is not looked at. */
export const longestPassword = 1000;
/** Fewer characters than these beside a known word add nothing that is hard to guess. */
const enoughBeside = 7;
/** Nobody walks along the keyboard for longer. */
const longestWalk = 40;
const siteWords = ["tejido", "organizacion", "organizaciones", "oim", "ecuador"];
const rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz", "01234567890"];

/** Whether it is too short for anyone. */
export const isTooShort = (password: string): boolean => [...password].length < shortest;

/**
 * What is wrong with a password for this person, or undefined. Length counts, and not being known to everyone:
 * nothing is asked about kinds of characters. The work it takes grows no faster than the password.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | undefined {
  if (password.length > longestPassword) return "too-long";
  if (isTooShort(password)) return "password-short";
  if (owner.staff && passwordGrade(password) !== "staff") return "password-short-staff";
  const plain = fold(password).replace(/[^\p{L}\p{N}]/gu, "");
  if (isPersonal(plain, owner)) return "password-personal";
  if (isCommon(plain) || isPattern(plain)) return "password-common";
  return undefined;
}

function isPersonal(plain: string, { name, mail }: PasswordOwner): boolean {
  const words = [...fold(name).split(" "), ...fold(mail).split(/[^a-z0-9]+/), ...siteWords];
  return restWithout(plain, words) < enoughBeside;
}

/** A known word, also with its letters written as digits, and with little beside it. */
function isCommon(plain: string): boolean {
  return [plain, asLetters(plain)].some((text) => {
    const word = withoutOuterDigits(text);
    return (
      commonPasswords.has(text) || (commonPasswords.has(word) && text.length - word.length < enoughBeside)
    );
  });
}

const isDigit = (character: string | undefined) => character !== undefined && /^\d$/.test(character);

function withoutOuterDigits(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isDigit(text[start])) start++;
  while (end > start && isDigit(text[end - 1])) end--;
  return text.slice(start, end);
}

const written: Readonly<Record<string, string>> = { 0: "o", 1: "i", 3: "e", 4: "a", 5: "s", 7: "t" };

/** Digits between letters read as the letters they stand for; those at the end stay. */
function asLetters(plain: string): string {
  const characters = [...plain];
  const last = characters.findLastIndex((character) => /^\p{L}$/u.test(character));
  return characters.map((one, at) => (at < last ? (written[one] ?? one) : one)).join("");
}

/** One character or a short group again and again, or a walk along the keyboard, the alphabet or the digits. */
function isPattern(plain: string): boolean {
  if (/^(.{1,5}?)\1+$/u.test(plain) || new Set(plain).size < 4) return true;
  if (plain.length > longestWalk) return false;
  const walks = rows.flatMap((row) => [row + row, [...(row + row)].reverse().join("")]);
  let rest = plain;
  for (let length = rest.length; length >= 4; length--) {
    for (let from = 0; from + length <= rest.length; from++) {
      const part = rest.slice(from, from + length);
      if (walks.some((walk) => walk.includes(part))) rest = rest.replace(part, "");
    }
  }
  return rest.length < enoughBeside - 3;
}

/** How many characters are left when the words, longest first, are taken out. */
function restWithout(plain: string, words: readonly string[]): number {
  const known = words.filter((word) => word.length >= 3).sort((one, other) => other.length - one.length);
  return [...known.reduce((rest, word) => rest.replaceAll(word, ""), plain)].length;
}
