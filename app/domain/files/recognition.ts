import type { MediaType } from "#db/schema/files";

/** Why a file is not taken; the locales have a sentence for each. */
export type FileFault =
  | "missing"
  | "empty"
  | "too-large"
  | "wrong-kind"
  | "drawing"
  | "phone-photo"
  | "animated"
  | "too-many-pixels"
  | "damaged"
  | "two-in-one"
  | "busy"
  | "full"
  | "own-share"
  | "too-often";

export type Recognized = { readonly mediaType: MediaType } | { readonly fault: FileFault };

export const pictureTypes = ["image/jpeg", "image/png", "image/webp"] as const satisfies readonly MediaType[];
export const pdfType = "application/pdf" satisfies MediaType;
export const spreadsheetTypes = [
  "text/csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
] as const satisfies readonly MediaType[];

export const isPicture = (mediaType: MediaType): boolean =>
  (pictureTypes as readonly MediaType[]).includes(mediaType);

/**
 * What a file is by its bytes alone; its name and the type that a browser declared are not asked. A text counts as
 * CSV, an archive as XLSX, only where a table is `expected`: whoever reads them judges what is inside.
 */
export function recognize(content: Buffer, expected: readonly MediaType[]): Recognized {
  if (content.length === 0) return { fault: "empty" };
  const found = sniff(content);
  if ("fault" in found) return found;
  return expected.includes(found.mediaType) ? found : { fault: "wrong-kind" };
}

function sniff(content: Buffer): Recognized {
  if (starts(content, [0xff, 0xd8, 0xff])) return { mediaType: "image/jpeg" };
  if (starts(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return still(content, "image/png");
  if (text(content, 0, 4) === "RIFF" && text(content, 8, 12) === "WEBP") return still(content, "image/webp");
  if (text(content, 0, 5) === "%PDF-") return wholePdf(content);
  if (text(content, 0, 4) === "GIF8") return { fault: "wrong-kind" };
  if (text(content, 4, 8) === "ftyp" && /^(hei|hev|mif|msf|avi)/.test(text(content, 8, 12)))
    return { fault: "phone-photo" };
  if (starts(content, [0x50, 0x4b, 0x03, 0x04])) return { mediaType: spreadsheetTypes[1] };
  if (
    starts(content, [0xd0, 0xcf, 0x11, 0xe0]) ||
    starts(content, [0x4d, 0x5a]) ||
    text(content, 1, 4) === "ELF"
  )
    return { fault: "wrong-kind" };
  if (starts(content, [0x00, 0x00, 0x01, 0x00]) || starts(content, [0x42, 0x4d]))
    return { fault: "wrong-kind" };
  if (/<svg[\s>]/i.test(text(content, 0, 4096))) return { fault: "drawing" };
  return { mediaType: "text/csv" };
}

/** A picture that moves is refused rather than shown with its first moment only. */
function still(content: Buffer, mediaType: "image/png" | "image/webp"): Recognized {
  if (mediaType === "image/webp")
    return text(content, 12, 16) === "VP8X" && ((content[20] ?? 0) & 2) !== 0
      ? { fault: "animated" }
      : { mediaType };
  const control = content.indexOf("acTL", 8, "latin1");
  return control !== -1 && control < content.indexOf("IDAT", 8, "latin1")
    ? { fault: "animated" }
    : { mediaType };
}

const endMark = "%%EOF";
/** Readers look for the mark of the end in the last kilobyte. */
const endSearched = 1024;
/** The longest comment at the end of an archive, and the record before it. */
const archiveEndSearched = 65_557;

/** A PDF that ends where it says, with nothing behind its end that another program would open as something else. */
function wholePdf(content: Buffer): Recognized {
  const end = content.lastIndexOf(endMark, undefined, "latin1");
  if (end === -1) return { fault: "damaged" };
  const behind = content.subarray(end + endMark.length);
  if (behind.length > endSearched || behind.some((byte) => !blank.has(byte))) return { fault: "two-in-one" };
  const tail = content.subarray(Math.max(0, content.length - archiveEndSearched));
  return tail.includes("PK\u0005\u0006", 0, "latin1") ? { fault: "two-in-one" } : { mediaType: pdfType };
}

const blank: ReadonlySet<number> = new Set([0x00, 0x09, 0x0a, 0x0c, 0x0d, 0x20]);

const starts = (content: Buffer, bytes: readonly number[]): boolean =>
  bytes.every((byte, at) => content[at] === byte);

const text = (content: Buffer, from: number, to: number): string => content.toString("latin1", from, to);
