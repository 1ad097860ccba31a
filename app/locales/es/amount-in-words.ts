const units = [
  ...["cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez"],
  ...["once", "doce", "trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"],
  ...["veinte", "veintiuno", "veintidós", "veintitrés", "veinticuatro", "veinticinco", "veintiséis"],
  ...["veintisiete", "veintiocho", "veintinueve"],
];
const tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
const hundreds = [
  ...["", "ciento", "doscientos", "trescientos", "cuatrocientos", "quinientos", "seiscientos"],
  ...["setecientos", "ochocientos", "novecientos"],
];

/** A whole number below a million, in words. */
function inWords(number: number): string {
  if (number < 30) return units[number] ?? "";
  if (number < 100) return joined(tens[Math.floor(number / 10)], number % 10, " y ");
  if (number === 100) return "cien";
  if (number < 1_000) return joined(hundreds[Math.floor(number / 100)], number % 100, " ");
  const thousands = Math.floor(number / 1_000);
  return joined(thousands === 1 ? "mil" : `${beforeNoun(thousands)} mil`, number % 1_000, " ");
}

const joined = (start: string | undefined, rest: number, between: string): string =>
  rest === 0 ? `${start}` : `${start}${between}${inWords(rest)}`;

/** Before what is counted "uno" loses its end: veintiún dólares, treinta y un centavos. */
const beforeNoun = (number: number): string =>
  inWords(number)
    .replace(/veintiuno$/, "veintiún")
    .replace(/uno$/, "un");

/** US dollars in words, from cents below a hundred million: "dos dólares con cincuenta centavos". */
export function amountInWords(cents: number): string {
  const [dollars, rest] = [Math.floor(cents / 100), cents % 100];
  const whole = `${beforeNoun(dollars)} ${dollars === 1 ? "dólar" : "dólares"}`;
  const part = `${beforeNoun(rest)} ${rest === 1 ? "centavo" : "centavos"}`;
  if (rest === 0) return whole;
  return dollars === 0 ? `${part} de dólar` : `${whole} con ${part}`;
}
