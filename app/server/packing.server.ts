import type { IncomingMessage } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** Below this many bytes packing saves nothing that a network would notice. */
const worthPacking = 1024;

/** Up to this many bytes packing at once takes half the time of handing it to another thread; beyond it would be felt. */
const packedAtOnce = 128 * 1024;

/** Quality 4 in a small window: the default window takes twice as long for the same bytes. */
const brotli = {
  [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
  [constants.BROTLI_PARAM_QUALITY]: 4,
  [constants.BROTLI_PARAM_LGWIN]: 18,
};
const byBrotli = promisify(brotliCompress);
const byGzip = promisify(gzip);

export interface Packed {
  readonly body: Buffer;
  /** What it came to; what is too small to be packed stays as it is. */
  readonly encoding: Encoding;
}

export async function pack(text: Buffer, encoding: Encoding): Promise<Packed> {
  if (encoding === "identity" || text.length < worthPacking) return { body: text, encoding: "identity" };
  const atOnce = text.length <= packedAtOnce;
  if (encoding === "gzip") return { body: atOnce ? gzipSync(text) : await byGzip(text), encoding };
  const options = { params: { ...brotli, [constants.BROTLI_PARAM_SIZE_HINT]: text.length } };
  return { body: atOnce ? brotliCompressSync(text, options) : await byBrotli(text, options), encoding };
}

const answers = new Map<string, Encoding>();
const keptAnswers = 200;

/** The best form that the other side says it takes. */
export function encodingFor({ headers }: IncomingMessage): Encoding {
  const said = headers["accept-encoding"] ?? "";
  const known = answers.get(said);
  if (known) return known;
  const encoding = choose(said);
  if (answers.size < keptAnswers && said.length < 100) answers.set(said, encoding);
  return encoding;
}

function choose(said: string): Encoding {
  const wanted = new Map(
    said.split(",").map((one) => {
      const [name = "", ...parameters] = one.toLowerCase().split(";");
      const weight = parameters.map((text) => /^\s*q\s*=\s*([\d.]+)\s*$/.exec(text)?.[1]).find(Boolean);
      return [name.trim(), weight === undefined ? 1 : Number(weight)] as const;
    }),
  );
  return (["br", "gzip"] as const).find((name) => (wanted.get(name) ?? 0) > 0) ?? "identity";
}
