import { UnreadableSpreadsheet } from "./spreadsheet";

/**
 * The text of a file, by its byte order mark, else UTF-8, else windows-1252: what Excel writes in Latin America when
 * it is asked for plain CSV.
 * @throws UnreadableSpreadsheet where no encoding fits, or the bytes are not text at all
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (!wide && bytes.includes(0)) throw new UnreadableSpreadsheet("not-a-table");
  const text = wide ? (strictly(bytes, wide) ?? refuse()) : (strictly(bytes, "utf-8") ?? latin(bytes));
  if (text.includes("\0")) throw new UnreadableSpreadsheet("not-a-table");
  return text;
}

/** UTF-16 by its mark; without it, where every other byte of the beginning is zero and hardly any of the others. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = bytes.subarray(0, 1024);
  const zeros = [0, 0] as [number, number];
  for (const [place, byte] of start.entries()) if (byte === 0) zeros[(place % 2) as 0 | 1] += 1;
  const [even, odd] = zeros;
  if (odd > start.length / 4 && even < start.length / 20) return "utf-16le";
  if (even > start.length / 4 && odd < start.length / 20) return "utf-16be";
  return undefined;
}

function strictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Damaged UTF-8 would read as windows-1252 too, as "CaÃ±ar"; so would the old DOS code pages, with gaps of this one. */
function latin(bytes: Uint8Array): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) refuse();
  const loose = new TextDecoder("utf-8").decode(bytes);
  const damaged = loose.match(/\ufffd/g)?.length ?? 0;
  const whole = loose.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  const text = windows1252(bytes);
  return whole > damaged || /[\u0080-\u009f]/.test(text) ? refuse() : text;
}

/** What windows-1252 puts from 0x80 to 0x9f; five places are empty. Node 20's own decoder forgets these. */
const extras = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (letter) => extras.charAt(letter.charCodeAt(0) - 0x80));

function refuse(): never {
  throw new UnreadableSpreadsheet("encoding");
}
