import { type SpreadsheetRefusal, UnreadableSpreadsheet } from "./spreadsheet";

const startsWith = (bytes: Uint8Array, ...magic: readonly number[]): boolean =>
  magic.every((byte, place) => bytes[place] === byte);

/**
 * What a file is by its bytes, whatever it is called: a ZIP that may be a workbook, or text.
 * @throws UnreadableSpreadsheet for what is known to be neither
 */
export function fileKind(bytes: Uint8Array): "zip" | "text" {
  if (bytes.length === 0) throw new UnreadableSpreadsheet("empty");
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return "zip";
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new UnreadableSpreadsheet(compoundFile(bytes));
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) throw new UnreadableSpreadsheet("not-a-table");
  return "text";
}

/** The container of Excel's files until 2003, and of later ones with a password. */
const compoundFile = (bytes: Uint8Array): SpreadsheetRefusal =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(
    Buffer.from("EncryptedPackage", "utf16le"),
  )
    ? "encrypted"
    : "old-excel";

/** @throws UnreadableSpreadsheet for a page or a workbook in XML that goes by the name of a table */
export function refuseMarkup(text: string): void {
  const start = text.slice(0, 4096).trimStart();
  if (/^<\?xml|^<Workbook\b/i.test(start) && /schemas-microsoft-com:office:spreadsheet/i.test(start))
    throw new UnreadableSpreadsheet("old-excel");
  if (/^<(!doctype|!--|\?xml|html|head|body|meta|style|table|div)\b/i.test(start) || start.startsWith("<!--"))
    throw new UnreadableSpreadsheet("web-page");
}
