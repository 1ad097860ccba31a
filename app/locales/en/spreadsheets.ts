import type { spreadsheets as es } from "#app/locales/es/spreadsheets";

const number = new Intl.NumberFormat("en-GB");

export const spreadsheets = {
  refusals: {
    empty: "The file is empty, or its sheets are hidden. Check that it has a row of headings and data.",
    "too-large": (megabytes: number) => `The file weighs more than ${megabytes} MB. Split it into several.`,
    "too-many-rows": (rows: number) =>
      `The table has more than ${number.format(rows)} rows. Split it into several files.`,
    "too-many-columns": (columns: number) =>
      `The table has more than ${columns} columns. Remove those that are not needed.`,
    "too-long-cell": "A cell has too much text. Shorten it.",
    "zip-bomb": "This file becomes huge when opened and we do not read it. Copy the data to a new workbook.",
    encrypted: "The file has a password. Open it, remove the password and save it again.",
    "old-excel":
      "This is an Excel format that we do not read. Open it and save it as “Excel Workbook (.xlsx)”.",
    "open-document":
      "This is a LibreOffice file (.ods). Open it and save it as “Excel 2007-365 (.xlsx)” or as CSV.",
    "web-page": "This file is a web page under the name of a table. Open it in Excel and save it as .xlsx.",
    encoding:
      "We cannot tell the accented letters of this file. Open it in Excel and save it as “CSV UTF-8” or as .xlsx.",
    quotes:
      "The quotation marks of the file do not match: one opens and never closes, or stands inside a text. Save it as .xlsx or correct it.",
    damaged:
      "The file is incomplete or damaged. Open it in its program, save it again and send it once more.",
    "not-a-table": "This file is not a table. Send an .xlsx or .csv file.",
  },
  inRow: (row: number, sentence: string) => `Row ${number.format(row)}: ${sentence}`,
} satisfies typeof es;
