import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { openDb } from "#db/client/index";
import { migrate } from "#db/client/migrate";
import { productionSettings, startServer } from "#tests/support/server-process";
import { fillNetwork } from "./network";

const flags = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const pages = ["/", "/organizaciones", "/organizaciones/bench-7", "/registro", "/entrar", "/privacidad"];

/** Interface budgets on a first visit: bytes by kind, and time to readable at 400 kbit/s, 400 ms RTT, 4 × slower CPU. */
export async function measureBudgets(): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "tejido-bench-"));
  await migrate({ dataDir, databaseUrl: process.env.DATABASE_URL });
  const db = await openDb({ dataDir, databaseUrl: process.env.DATABASE_URL });
  await fillNetwork(db, 500);
  await db.close();
  const site = await startServer(
    [process.execPath, "build/server/main.js"],
    productionSettings(dataDir, process.env.DATABASE_URL),
  );
  const executablePath = process.env.CHROMIUM_PATH ?? "/usr/bin/chromium";
  const browser = await chromium.launch({ executablePath, args: flags });
  console.log(
    "\nPresupuestos en Chromium, primera visita (KB comprimidos; enlace de 400 kbit/s, 400 ms, CPU 4 × lenta)",
  );
  console.log(
    "                              HTML     CSS      JS   total   legible s   cargada s   otros orígenes",
  );
  try {
    for (const path of pages) {
      const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
      const page = await context.newPage();
      const devtools = await context.newCDPSession(page);
      await devtools.send("Network.enable");
      await devtools.send("Network.emulateNetworkConditions", {
        offline: false,
        latency: 400,
        downloadThroughput: 50_000,
        uploadThroughput: 50_000,
      });
      await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
      const kinds = new Map<string, string>();
      const bytes = new Map<string, number>();
      let foreign = 0;
      devtools.on("Network.responseReceived", (event) => {
        kinds.set(event.requestId, event.type);
        if (!event.response.url.startsWith(site.origin)) foreign += 1;
      });
      devtools.on("Network.loadingFinished", (event) => {
        const kind = kinds.get(event.requestId) ?? "Other";
        bytes.set(kind, (bytes.get(kind) ?? 0) + event.encodedDataLength);
      });
      await page.goto(site.origin + path, { waitUntil: "load", timeout: 60_000 });
      await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint").length > 0);
      const paint = await page.evaluate(
        () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0,
      );
      const loaded = await page.evaluate(
        () => (performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming).loadEventEnd,
      );
      const kb = (kind: string) => ((bytes.get(kind) ?? 0) / 1024).toFixed(1).padStart(8);
      const total = [...bytes.values()].reduce((sum, one) => sum + one, 0) / 1024;
      console.log(
        `${path.padEnd(26)}${kb("Document")}${kb("Stylesheet")}${kb("Script")}${total.toFixed(1).padStart(8)}${(paint / 1000).toFixed(2).padStart(12)}${(loaded / 1000).toFixed(2).padStart(12)}${String(foreign).padStart(17)}`,
      );
      await context.close();
    }
  } finally {
    await browser.close();
    await site.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}
