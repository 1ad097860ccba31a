/** How a workbook shows a number, as far as it changes what the number is. */
export interface NumberShape {
  readonly date: boolean;
  readonly time: boolean;
  /** Figures that are at least shown, as for a telephone number that begins with 0; 0 where nothing is said. */
  readonly digits: number;
}

const plain: NumberShape = { date: false, time: false, digits: 0 };
const dates = new Set([
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
]);
const times = new Set([18, 19, 20, 21, 22, 32, 33, 45, 47]);

/** The shape behind a format's number or, for those of the workbook's own, behind its code (ECMA-376, 18.8.30). */
export function numberShape(id: number, code: string | undefined): NumberShape {
  if (code === undefined) return { ...plain, date: dates.has(id), time: times.has(id) };
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, "");
  if (/\[[hms]+\]/i.test(bare)) return plain;
  const [first = ""] = bare.replace(/\[[^\]]*\]/g, "").split(";");
  if (/^0+$/.test(first)) return { ...plain, digits: first.length };
  const time = /[hs]/i.test(first);
  return { ...plain, date: /[dy]/i.test(first) || (!time && /m/i.test(first)), time };
}

const dayLength = 86_400_000;
const lastDay = 2_958_466;

/**
 * The number of a cell as people write it: a day as `YYYY-MM-DD`, with ` HH:MM` where its format shows a time; else
 * all its figures, without an exponent.
 * @param from1904 whether days are counted from 1904 on, as Excel for Macintosh once did
 */
export function numberText(text: string, shape: NumberShape, from1904: boolean): string {
  const value = text.trim() === "" ? Number.NaN : Number(text);
  if (!Number.isFinite(value)) return text;
  if ((shape.date || shape.time) && value >= 0 && value < lastDay) return momentText(value, shape, from1904);
  return decimalText(text.trim(), value).padStart(shape.digits, "0");
}

function momentText(value: number, { date, time }: NumberShape, from1904: boolean): string {
  // Excel holds 1900 for a leap year: before its 29th of February every day counts one less.
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, value < 60 ? 31 : 30);
  const iso = new Date(first + Math.round((value * dayLength) / 1000) * 1000).toISOString();
  const clock = iso.slice(11, 16);
  if (!date) return clock;
  return time && value % 1 !== 0 ? `${iso.slice(0, 10)} ${clock}` : iso.slice(0, 10);
}

function decimalText(text: string, value: number): string {
  if (/^-?\d+$/.test(text)) return text;
  if (Number.isInteger(value)) return BigInt(value).toString();
  // Excel keeps 15 figures; what stands behind them is the noise of binary fractions.
  const shown = String(Number(value.toPrecision(15)));
  return shown.includes("e") ? value.toFixed(20).replace(/0+$/, "") : shown;
}
