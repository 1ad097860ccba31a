import { expect, test } from "vitest";
import { pdfType, pictureTypes, recognize, spreadsheetTypes } from "#app/domain/files/recognition";
import type { MediaType } from "#db/schema/files";
import { emptyArchive, pdf, picture } from "#tests/support/made-files";

const papers = [pdfType, ...pictureTypes] as const;
const said = (content: Buffer | string, kinds: readonly MediaType[] = papers) =>
  Object.values(recognize(typeof content === "string" ? Buffer.from(content, "latin1") : content, kinds))[0];

test("a file is what its bytes say", async () => {
  for (const format of ["jpeg", "png", "webp"] as const)
    expect(said(await picture({ format }))).toBe(`image/${format}`);
  expect(said(pdf())).toBe("application/pdf");
  expect(said(await picture({ format: "png" }), [pdfType])).toBe("wrong-kind");
});

test("what is not one of ours is refused, each with its own word", async () => {
  expect(said("")).toBe("empty");
  expect(said("GIF89a/*\u0001\0*/=1;alert(1)//")).toBe("wrong-kind");
  expect(
    said('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
  ).toBe("drawing");
  expect(said("\0\0\0\u0018ftypheic\0\0\0\0mif1heic")).toBe("phone-photo");
  expect(said("\0\0\0\u001cftypavif\0\0\0\0")).toBe("phone-photo");
  expect(said("\0\0\u0001\0\u0001\0\u0010\u0010")).toBe("wrong-kind");
  expect(said("BM6\0\0\0")).toBe("wrong-kind");
  expect(said("MZ\u0090\0")).toBe("wrong-kind");
  expect(said("\u007fELF\u0002")).toBe("wrong-kind");
  expect(said("<html><script>alert(1)</script></html>")).toBe("wrong-kind");
  expect(said(`PK\u0003\u0004${"x".repeat(40)}`)).toBe("wrong-kind");
});

test("a picture that moves is refused", async () => {
  const still = await picture({ format: "png" });
  const at = still.indexOf("IDAT", 0, "latin1") - 4;
  const moving = Buffer.concat([
    still.subarray(0, at),
    Buffer.from("\0\0\0\bacTL", "latin1"),
    still.subarray(at),
  ]);
  expect(said(still)).toBe("image/png");
  expect(said(moving)).toBe("animated");
  const animation = Buffer.from("RIFF\0\0\0\0WEBPVP8X\n\0\0\0\u0002\0\0\0", "latin1");
  expect(said(animation)).toBe("animated");
});

test("a PDF has its end, and nothing behind it that opens as something else", () => {
  expect(said("%PDF-1.4\n1 0 obj")).toBe("damaged");
  expect(said(` ${pdf().toString("latin1")}`)).toBe("wrong-kind");
  expect(said(pdf("\r\n\r\n \0"))).toBe("application/pdf");
  expect(said(pdf(emptyArchive))).toBe("two-in-one");
  expect(said(pdf("<script>alert(1)</script>"))).toBe("two-in-one");
  expect(said(pdf(`${emptyArchive}\n%%EOF`))).toBe("two-in-one");
  expect(said(pdf(" ".repeat(2000)))).toBe("two-in-one");
});

test("a table is told apart only where a table is expected", () => {
  expect(said("nombre;canton\nUno;Tulcán", spreadsheetTypes)).toBe("text/csv");
  expect(said(`PK\u0003\u0004${"x".repeat(40)}`, spreadsheetTypes)).toMatch(/spreadsheetml/);
  expect(said(pdf(), spreadsheetTypes)).toBe("wrong-kind");
  expect(said("\u00d0\u00cf\u0011\u00e0old", spreadsheetTypes)).toBe("wrong-kind");
});
