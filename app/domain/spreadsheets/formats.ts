/** The kinds of file in which a table leaves. */
export const spreadsheetFormats = ["csv", "xlsx"] as const;
export type SpreadsheetFormat = (typeof spreadsheetFormats)[number];

export const contentTypes: Readonly<Record<SpreadsheetFormat, string>> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
