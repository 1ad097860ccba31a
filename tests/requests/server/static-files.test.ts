import { get } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { paths } from "#app/paths";
import { origin } from "#tests/support/application";
import { visit } from "#tests/support/http";

/** Bytes as they travel: `fetch` and browsers unpack them unseen. */
async function raw(path: string, encodings: string) {
  const target = new URL(path, await origin());
  return new Promise<{ body: Buffer; headers: Record<string, unknown>; status: number }>(
    (resolve, reject) => {
      get(target, { agent: false, headers: { "accept-encoding": encodings } }, (incoming) => {
        const chunks: Buffer[] = [];
        incoming.on("data", (chunk: Buffer) => chunks.push(chunk));
        incoming.on("end", () =>
          resolve({
            body: Buffer.concat(chunks),
            headers: incoming.headers,
            status: incoming.statusCode ?? 0,
          }),
        );
      }).once("error", reject);
    },
  );
}

async function stylesheet(): Promise<string> {
  const { body } = await visit(paths.home());
  const [, path] = /<link rel="stylesheet" href="([^"]+)"/.exec(body) ?? [];
  if (!path) throw new Error("the page has no style sheet");
  return path;
}

test("a hashed file comes packed from the build, for good", async () => {
  const path = await stylesheet();
  const plain = await raw(path, "identity");
  const brotli = await raw(path, "gzip, br");
  const gzip = await raw(path, "gzip");
  expect(plain.headers["content-encoding"]).toBeUndefined();
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(brotliDecompressSync(brotli.body).equals(plain.body)).toBe(true);
  expect(gunzipSync(gzip.body).equals(plain.body)).toBe(true);
  expect(brotli.body.length).toBeLessThan(gzip.body.length);
  for (const { headers } of [plain, brotli, gzip]) {
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers.vary).toContain("Accept-Encoding");
    expect(headers["content-type"]).toBe("text/css; charset=utf-8");
  }
});

test("a file without a hash is kept for an hour and known again afterwards", async () => {
  const first = await visit("/robots.txt");
  expect(first.headers["cache-control"]).toBe("public, max-age=3600");
  const again = await visit("/robots.txt", { headers: { "if-none-match": String(first.headers.etag) } });
  expect(again.status).toBe(304);
  expect(again.body).toBe("");
});

test("pages travel packed where the browser takes it", async () => {
  const plain = await raw(paths.home(), "identity");
  const brotli = await raw(paths.home(), "br, gzip");
  const gzip = await raw(paths.home(), "gzip");
  expect(brotli.headers["content-encoding"]).toBe("br");
  expect(gzip.headers["content-encoding"]).toBe("gzip");
  expect(brotliDecompressSync(brotli.body).toString()).toBe(plain.body.toString());
  expect(gunzipSync(gzip.body).toString()).toBe(plain.body.toString());
  for (const { headers } of [plain, brotli, gzip]) expect(headers.vary).toContain("Accept-Encoding");
});
