import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const compressible = new Set([
  ".css",
  ".js",
  ".mjs",
  ".svg",
  ".txt",
  ".json",
  ".webmanifest",
  ".xml",
  ".html",
]);
const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Writes `.br` and `.gz` beside every text file of `folder` that gets smaller by it, once the build is done. */
export function precompress(folder: string): Plugin {
  return {
    name: "tejido-precompress",
    apply: "build",
    async closeBundle() {
      for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
        const file = join(entry.parentPath, entry.name);
        if (entry.isFile() && compressible.has(extname(entry.name))) await compress(file);
      }
    },
  };
}

async function compress(file: string): Promise<void> {
  const plain = await readFile(file);
  const brotli = await toBrotli(plain, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length },
  });
  const zipped = await toGzip(plain, { level: 9 });
  for (const [name, bytes] of [
    [`${file}.br`, brotli],
    [`${file}.gz`, zipped],
  ] as const) {
    if (bytes.length < plain.length) await writeFile(name, bytes);
    else await rm(name, { force: true });
  }
}
