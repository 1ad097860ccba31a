import { create } from "qrcode";

export interface SquareCode {
  /** Modules on a side, the quiet border included. */
  readonly size: number;
  /** The dark modules as one SVG path on a grid of one unit. */
  readonly path: string;
}

const border = 4;

/** A text as a QR code to be drawn by one `<path>`: no data address and no style attribute. */
export function squareCode(text: string): SquareCode {
  const { modules } = create(text, { errorCorrectionLevel: "M" });
  const runs: string[] = [];
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < modules.size && modules.get(row, column + 1)) column++;
      runs.push(`M${start + border} ${row + border}h${column - start + 1}v1h-${column - start + 1}z`);
    }
  }
  return { size: modules.size + 2 * border, path: runs.join("") };
}
