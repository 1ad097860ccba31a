import { crc32, createInflateRaw } from "node:zlib";
import yauzl, { type Entry, type ZipFile } from "yauzl";
import { spreadsheetLimits, UnreadableSpreadsheet } from "./spreadsheet";

/** The files inside a workbook, by their names in lower case. */
export interface WorkbookParts {
  has(name: string): boolean;
  /**
   * The bytes of a part, inflated as they are asked for and never beyond what all parts together may weigh,
   * whatever the file says of itself.
   * @throws UnreadableSpreadsheet
   */
  open(name: string): AsyncIterable<Uint8Array>;
}

const mostEntries = 5_000;

/** Parts up to here may be as dense as they like. */
const smallPart = 1024 * 1024;

/** @throws UnreadableSpreadsheet where the file is no whole ZIP */
export async function openParts(bytes: Uint8Array): Promise<WorkbookParts> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const zip = await whole(() => openZip(buffer));
  const entries = await whole(() => entriesOf(zip));
  let left: number = spreadsheetLimits.inflated;

  async function* open(name: string) {
    const entry = entries.get(name.toLowerCase());
    if (!entry) throw new UnreadableSpreadsheet("damaged");
    if (entry.isEncrypted()) throw new UnreadableSpreadsheet("encrypted");
    refuseDense(entry.uncompressedSize, entry.compressedSize, left);
    const { fileDataStart } = await whole(() => zip.readLocalFileHeaderPromise(entry, { minimal: true }));
    const compressed = buffer.subarray(fileDataStart, fileDataStart + entry.compressedSize);
    let size = 0;
    let sum = 0;
    for await (const chunk of inflated(compressed, entry.compressionMethod)) {
      size += chunk.length;
      left -= chunk.length;
      if (size > entry.uncompressedSize) throw new UnreadableSpreadsheet("zip-bomb");
      refuseDense(size, entry.compressedSize, left + size);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.uncompressedSize || sum !== entry.crc32) throw new UnreadableSpreadsheet("damaged");
  }
  return { has: (name) => entries.has(name.toLowerCase()), open };
}

function refuseDense(size: number, compressed: number, left: number): void {
  const dense = size > smallPart && size > compressed * spreadsheetLimits.ratio;
  if (dense || size > left) throw new UnreadableSpreadsheet("zip-bomb");
}

async function* inflated(compressed: Buffer, method: number): AsyncGenerator<Buffer> {
  if (method === 0) {
    yield compressed;
    return;
  }
  if (method !== 8) throw new UnreadableSpreadsheet("damaged");
  const inflater = createInflateRaw({ chunkSize: 64 * 1024 });
  inflater.end(compressed);
  try {
    yield* inflater;
  } catch (error) {
    throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet("damaged");
  } finally {
    inflater.destroy();
  }
}

const openZip = (buffer: Buffer) =>
  new Promise<ZipFile>((resolve, reject) => {
    yauzl.fromBuffer(buffer, { lazyEntries: true }, (error, zip) => (error ? reject(error) : resolve(zip)));
  });

async function entriesOf(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  if (zip.entryCount > mostEntries) throw new UnreadableSpreadsheet("zip-bomb");
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName.toLowerCase();
    if (entries.has(name)) throw new UnreadableSpreadsheet("damaged");
    entries.set(name, entry);
  }
  return entries;
}

/** What the ZIP reader complains of is a damaged file. */
async function whole<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableSpreadsheet ? error : new UnreadableSpreadsheet("damaged");
  }
}
