import { create } from "qrcode";
import { expect, test } from "vitest";
import { squareCode } from "#app/domain/second-factors/square-code.server";
import { keyUri, newSecret } from "#app/domain/second-factors/totp.server";

test("the drawn path has the dark modules of the code, row by row, inside a quiet border of four", () => {
  const uri = keyUri(newSecret(), "ana.lucia@ejemplo.org");
  const { size, path } = squareCode(uri);
  const { modules } = create(uri, { errorCorrectionLevel: "M" });
  expect(size).toBe(modules.size + 8);
  const drawn = new Set<string>();
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let step = 0; step < Number(length); step++) drawn.add(`${Number(x) + step - 4},${Number(y) - 4}`);
  const dark = new Set<string>();
  for (let row = 0; row < modules.size; row++)
    for (let column = 0; column < modules.size; column++)
      if (modules.get(row, column)) dark.add(`${column},${row}`);
  expect(drawn).toEqual(dark);
});
