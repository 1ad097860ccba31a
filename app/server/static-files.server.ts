import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import type { RequestHandler } from "express";

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".webmanifest": "application/manifest+json; charset=utf-8",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};
const hashedFolder = "/assets/";
const encodings = [
  ["br", ".br"],
  ["gzip", ".gz"],
] as const;

interface StaticFile {
  readonly type: string;
  readonly etag: string;
  readonly hashed: boolean;
  readonly plain: Buffer;
  readonly packed: Readonly<Partial<Record<"br" | "gzip", Buffer>>>;
}

/**
 * Serves the files of a client build from memory, in the best form the browser takes: those that carry a hash
 * in their name for a year, the others for an hour. Only files that stood there at start have an address.
 */
export function staticFiles(folder: string): RequestHandler {
  const files = load(folder);
  return (req, res, next) => {
    if (req.method !== "GET" && req.method !== "HEAD") return next();
    const file = files.get(req.path);
    if (!file) return next();
    const encoding = encodings.map(([name]) => name).find((name) => file.packed[name] && accepts(req, name));
    const body = (encoding && file.packed[encoding]) ?? file.plain;
    res.setHeader(
      "Cache-Control",
      file.hashed ? "public, max-age=31536000, immutable" : "public, max-age=3600",
    );
    res.setHeader("Content-Type", file.type);
    res.setHeader("Vary", "Accept-Encoding");
    res.setHeader("ETag", encoding ? `"${file.etag}-${encoding}"` : `"${file.etag}"`);
    if (encoding) res.setHeader("Content-Encoding", encoding);
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    res.setHeader("Content-Length", body.length);
    res.end(body);
  };
}

const accepts = (req: Parameters<RequestHandler>[0], encoding: string): boolean =>
  req.acceptsEncodings(encoding) === encoding;

function load(folder: string): ReadonlyMap<string, StaticFile> {
  const files = new Map<string, StaticFile>();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const type = types[extname(entry.name)];
    const address = `/${relative(folder, path).split(sep).join("/")}`;
    if (entry.isFile() && type && !address.startsWith("/."))
      files.set(address, describe(path, address, type));
  }
  return files;
}

function describe(path: string, address: string, type: string): StaticFile {
  const plain = readFileSync(path);
  const packed: Partial<Record<"br" | "gzip", Buffer>> = {};
  for (const [name, ending] of encodings)
    if (existsSync(path + ending)) packed[name] = readFileSync(path + ending);
  const etag = createHash("sha256").update(plain).digest("base64url").slice(0, 16);
  return { type, etag, hashed: address.startsWith(hashedFolder), plain, packed };
}
