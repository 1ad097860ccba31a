import type { Canton } from "#app/domain/territories/cantons.server";
import { fold } from "#app/domain/text";

/** Cantons as tables name them. */
export interface CantonNames {
  /** The INEC code of the canton that a text names, or why it names none. */
  codeOf(text: string, province?: string): string | "unknown-canton" | "ambiguous-canton";
}

/** By code (`0401`, `401`), by name, and by name and province where a name is not enough: `Olmedo, Loja`. */
export function cantonNames(cantons: readonly Canton[]): CantonNames {
  const codes = new Set(cantons.map(({ code }) => code));
  const named = new Map<string, Canton[]>();
  for (const canton of cantons) {
    const key = nameKey(canton.name);
    const others = named.get(key);
    if (others) others.push(canton);
    else named.set(key, [canton]);
  }
  return {
    codeOf(text, province = "") {
      const digits = text.trim();
      if (/^\d{3,4}$/.test(digits)) {
        const code = digits.padStart(4, "0");
        return codes.has(code) ? code : "unknown-canton";
      }
      const [name = "", said = province] = text.split(/[,(/–-]/, 2).map((part) => part.replace(")", ""));
      const whole = named.get(nameKey(text));
      const found = whole ?? named.get(nameKey(name)) ?? [];
      const where = nameKey(whole ? province : said || province);
      const here = where === "" ? found : found.filter((canton) => nameKey(canton.province) === where);
      if (here.length > 1) return "ambiguous-canton";
      return here[0]?.code ?? "unknown-canton";
    },
  };
}

const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^(canton|provincia|provincia de|dm|d m|distrito metropolitano|distrito metropolitano de) /, "");
