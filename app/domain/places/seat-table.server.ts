import Papa from "papaparse";
import type { SeatPoints } from "#db/reference/seat-points";
import { isInEcuador } from "./ecuador";
import { rounded } from "./point";

/** Why a table was not taken; the line as an editor counts them. */
export type SeatTableFault =
  | { readonly fault: "not-a-table" | "no-points" }
  | { readonly fault: "code" | "point" | "twice"; readonly line: number };

/** Points of this source derive from polygons of unstated licence. */
const leftOut = "polygon-inner-point";

const columns = ["code", "lat", "lon", "point_source"] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string>>>;

/**
 * The points of the seats of provinces and cantons in a table like `ec-admin.csv`: columns code (INEC, text with its
 * leading zeros), lat, lon and point_source. Rows without a point, of polygons, and of parishes are left out; one
 * faulty row refuses the whole.
 */
export function readSeatTable(text: string): SeatPoints | SeatTableFault {
  const { data, meta } = Papa.parse<Row>(text.replace(/^\uFEFF/, ""), {
    header: true,
  });
  if (columns.some((column) => !meta.fields?.includes(column))) return { fault: "not-a-table" };
  const points = new Map<string, readonly [number, number]>();
  for (const [place, row] of data.entries()) {
    const line = place + 2;
    const code = row.code?.trim() ?? "";
    if (code === "" && !row.lat?.trim()) continue;
    if (!/^(\d{2}|\d{4}|\d{6})$/.test(code)) return { fault: "code", line };
    if (code.length === 6 || row.point_source?.trim() === leftOut || !row.lat?.trim()) continue;
    const { latitude, longitude } = rounded({
      latitude: Number(row.lat),
      longitude: Number(row.lon?.trim() || Number.NaN),
    });
    if (!isInEcuador({ latitude, longitude })) return { fault: "point", line };
    const before = points.get(code);
    if (before && (before[0] !== latitude || before[1] !== longitude)) return { fault: "twice", line };
    points.set(code, [latitude, longitude]);
  }
  return points.size === 0 ? { fault: "no-points" } : points;
}
