import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { paths } from "#app/paths";
import { serve } from "#tests/support/application";
import { openWindow } from "#tests/support/browser";

const neutral = createServer((_req, res) => res.end("neutral"));
let exitOrigin = "";

beforeAll(async () => {
  neutral.listen(0, "127.0.0.1");
  await once(neutral, "listening");
  exitOrigin = `http://localhost:${(neutral.address() as AddressInfo).port}`;
  await serve({ settings: { exitUrl: `${exitOrigin}/` } });
});

afterAll(() => neutral.close());

/** Presses "Salir rápido" on the front page without JavaScript; answers the origin where the browser then is. */
async function leave(change: (policy: string) => string): Promise<string> {
  const { page, close } = await openWindow({ javaScript: false });
  await page.route(`**${paths.home()}`, async (route) => {
    const response = await route.fetch();
    const headers = response.headers();
    const policy = change(headers["content-security-policy"] ?? "");
    await route.fulfill({ response, headers: { ...headers, "content-security-policy": policy } });
  });
  try {
    await page.goto(paths.home());
    await page.locator(`form[action="${paths.quickExit()}"] button`).click({ noWaitAfter: true });
    await page.waitForURL(`${exitOrigin}/`, { timeout: 3_000 }).catch(() => undefined);
    return new URL(page.url()).origin;
  } finally {
    await close();
  }
}

test("the policy of our pages lets the quick exit leave for the neutral site", async () => {
  expect(await leave((policy) => policy)).toBe(exitOrigin);
});

test("without the neutral site in form-action the browser stays: the check can tell", async () => {
  expect(await leave((policy) => policy.replace(` ${exitOrigin}`, ""))).not.toBe(exitOrigin);
});
