import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { startServer } from "#tests/support/server-process";

/** Pictures of the README, taken of the demonstration: `npm run screenshots`. */
const pictures = [
  { file: "directory-phone", path: "/organizaciones", width: 360, height: 720 },
  { file: "directory-desktop", path: "/organizaciones", width: 1280, height: 720 },
  { file: "profile-phone", path: "/organizaciones/ampc", width: 360, height: 720 },
];

const folder = "docs/images";
const dataDir = join(mkdtempSync(join(tmpdir(), "tejido-pictures-")), "demo");
mkdirSync(folder, { recursive: true });

const site = await startServer([process.execPath, "scripts/demo.mjs"], { DATA_DIR: dataDir, PORT: "4690" });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
try {
  for (const { file, path, width, height } of pictures) {
    const page = await browser.newPage({
      viewport: { width, height },
      baseURL: site.origin,
      locale: "es-EC",
    });
    await page.goto(path);
    await page.screenshot({ path: join(folder, `${file}.png`) });
    await page.close();
  }
} finally {
  await browser.close();
  await site.end();
  rmSync(dataDir, { recursive: true, force: true });
}
