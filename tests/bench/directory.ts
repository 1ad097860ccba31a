import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openDb } from "#db/client/index";
import { migrate } from "#db/client/migrate";
import { productionSettings, startServer } from "#tests/support/server-process";
import { type Load, load } from "./load";
import { fillNetwork } from "./network";

const size = 20_000;

/**
 * The directory page of fifty of 20,000 organizations in production mode, beside a bare Node server that returns the
 * same bytes and beside the page's own query as JSON. All three in one run on the same machine: read the ratios.
 */
export async function measureDirectory(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "tejido-bench-"));
  const databaseUrl = process.env.DATABASE_URL;
  await migrate({ dataDir, databaseUrl });
  const db = await openDb({ dataDir, databaseUrl });
  await fillNetwork(db, size);
  await db.close();

  const results: Load[] = [];
  try {
    const site = await startServer(
      [process.execPath, "build/server/main.js"],
      productionSettings(dataDir, process.env.DATABASE_URL),
    );
    const sent = await compressedBytes(`${site.origin}/organizaciones`);
    results.push(await load("Tejido, /organizaciones", site, "/organizaciones"));
    results.push(await load("Tejido, búsqueda por nombre", site, "/organizaciones?q=semillas+norte"));
    results.push(await load("Tejido, un perfil", site, "/organizaciones/bench-777"));
    await site.end();

    const bytes = join(dataDir, "page.br");
    writeFileSync(bytes, sent);
    const bare = await startServer(
      [process.execPath, "--import", "tsx", "tests/bench/bare-server.ts", bytes],
      {},
    );
    results.push(await load("Node solo, los mismos bytes", bare, "/"));
    await bare.end();

    const json = await startServer(
      [process.execPath, "--import", "tsx", "tests/bench/json-server.ts", dataDir],
      productionSettings(dataDir, process.env.DATABASE_URL),
    );
    results.push(await load("La misma consulta, como JSON", json, "/"));
    await json.end();
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
  print(results);
}

/** The answer as it travels, in brotli. */
function compressedBytes(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { "accept-encoding": "br" } }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("end", () => resolve(Buffer.concat(chunks)));
    }).once("error", reject);
  });
}

function print(results: readonly Load[]): void {
  const base = results[0];
  if (!base) return;
  console.log(`\nDirectorio: 50 de ${size} organizaciones, 8 conexiones, un proceso`);
  console.log("                                  pet./s    p50 ms   p99 ms   CPU ms   RSS MB   × directorio");
  for (const one of results) {
    const ratio = (one.perSecond / base.perSecond).toFixed(2);
    console.log(
      `${one.name.padEnd(32)}${String(one.perSecond).padStart(8)}${String(one.p50).padStart(10)}${String(one.p99).padStart(9)}${one.cpu.toFixed(2).padStart(9)}${String(one.memory).padStart(9)}${ratio.padStart(12)}${one.failures ? `   ${one.failures} fallos` : ""}`,
    );
  }
}
