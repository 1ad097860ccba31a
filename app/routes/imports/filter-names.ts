import type { RowFilter } from "#app/domain/imports/import.schema";

/** The filters of the preview as the address says them. */
export const filterNames = {
  errors: "errores",
  duplicates: "repetidas",
  ready: "listas",
} as const satisfies Record<RowFilter, string>;
