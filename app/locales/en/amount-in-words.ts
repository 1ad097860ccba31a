const units = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"],
  ...["twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"],
];
const tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/** A whole number below a million, in words. */
function inWords(number: number): string {
  if (number < 20) return units[number] ?? "";
  if (number < 100) return joined(tens[Math.floor(number / 10)], number % 10, "-");
  if (number < 1_000) return joined(`${units[Math.floor(number / 100)]} hundred`, number % 100, " ");
  return joined(`${inWords(Math.floor(number / 1_000))} thousand`, number % 1_000, " ");
}

const joined = (start: string | undefined, rest: number, between: string): string =>
  rest === 0 ? `${start}` : `${start}${between}${inWords(rest)}`;

/** US dollars in words, from cents below a hundred million: "two dollars and fifty cents". */
export function amountInWords(cents: number): string {
  const [dollars, rest] = [Math.floor(cents / 100), cents % 100];
  const whole = `${inWords(dollars)} ${dollars === 1 ? "dollar" : "dollars"}`;
  const part = `${inWords(rest)} ${rest === 1 ? "cent" : "cents"}`;
  if (rest === 0) return whole;
  return dollars === 0 ? part : `${whole} and ${part}`;
}
