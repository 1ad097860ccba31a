/** The least and the most that a due can be, in cents. */
export const leastCents = 1;
export const mostCents = 9_999_999;

const grouped = /^\d{1,3}(?:([.,\s])\d{3})(?:\1\d{3})*([.,])\d{1,2}$/;
const plain = /^\d{1,7}(?:[.,]\d{1,2})?$/;

/**
 * US dollars as people type them, in cents: `2,50`, `2.50`, `$ 2`, `1.234,50`. Undefined for what can be read in two
 * ways, such as `1.234`, and for less than a cent or more than 99,999.99.
 */
export function readAmount(typed: string): number | undefined {
  const text = typed.replace(/^\s*(?:usd|us\$|\$)\s*|\s*(?:usd|\$)?\s*$/gi, "");
  const group = grouped.exec(text);
  if (!plain.test(text) && (!group || group[1] === group[2])) return undefined;
  const digits = group ? text.replaceAll(group[1] ?? "", "") : text;
  const [whole = "", part = ""] = digits.split(/[.,]/);
  const cents = Number(whole) * 100 + Number(part.padEnd(2, "0"));
  return cents >= leastCents && cents <= mostCents ? cents : undefined;
}

/** The amount as a form shows it: `2,50`. */
export const typedAmount = (cents: number): string =>
  `${Math.floor(cents / 100)},${String(cents % 100).padStart(2, "0")}`;
