import Papa from "papaparse";
import { type Spreadsheet, UnreadableSpreadsheet } from "./spreadsheet";
import { openTable } from "./table";

const separators = [",", ";", "\t", "|"];

/** A first line by which Excel is told the separator, such as `sep=;`; it is no row of the table. */
const separatorLine = /^sep=([,;\t|])\r?\n?/i;

/**
 * The table that a text of separated values holds.
 * @throws UnreadableSpreadsheet
 */
export function readCsv(text: string): Spreadsheet {
  const told = separatorLine.exec(text);
  const body = (told ? text.slice(told[0].length) : text).replace(/\r\n?/g, "\n");
  const table = openTable();
  let row = 0;
  let fault: unknown;
  Papa.parse<string[]>(body, {
    delimiter: told?.[1] ?? separatorOf(body),
    newline: "\n",
    step({ data, errors }, parser) {
      row += 1;
      try {
        if (errors.some(({ type }) => type === "Quotes")) throw new UnreadableSpreadsheet("quotes", row);
        table.add(row, data);
      } catch (error) {
        fault = error;
        parser.abort();
      }
    },
  });
  if (fault) throw fault;
  return table.finish([]);
}

/** Rows by which the separator is found. */
const looked = 20;

/**
 * The separator that divides the most of the first rows into as many cells as each other, of two into more; it counts
 * twice where the first row is one of them, and twice where no quote is out of place.
 */
function separatorOf(text: string): string {
  const found = separators.map((separator) => {
    const { data, errors } = Papa.parse<string[]>(text, {
      delimiter: separator,
      newline: "\n",
      preview: looked,
      skipEmptyLines: "greedy",
    });
    const rowsOf = new Map<number, number>();
    for (const { length } of data) if (length > 1) rowsOf.set(length, (rowsOf.get(length) ?? 0) + 1);
    const [width, rows] = [...rowsOf].sort(([a, m], [b, n]) => n - m || b - a)[0] ?? [1, 0];
    const leads = data[0]?.length === width ? 2 : 1;
    const whole = errors.some(({ type }) => type === "Quotes") ? 1 : 2;
    return { separator, width, weight: rows * leads * whole };
  });
  return (
    found.sort((one, other) => other.weight - one.weight || other.width - one.width)[0]?.separator ?? ","
  );
}
