import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { dictionaries } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { serve } from "#tests/support/application";
import { openWindow, type Window } from "#tests/support/browser";
import { visit } from "#tests/support/http";

const neutral = createServer((_req, res) => res.end("neutral"));
let exitOrigin = "";

beforeAll(async () => {
  neutral.listen(0, "127.0.0.1");
  await once(neutral, "listening");
  exitOrigin = `http://localhost:${(neutral.address() as AddressInfo).port}`;
  await serve({ settings: { exitUrl: `${exitOrigin}/` }, alter: keeping });
});

/** What a page may be kept as instead, where a test says so. */
let keptAs: string | undefined;

afterEach(() => {
  keptAs = undefined;
});

/** The built pages, whose `Cache-Control` a test can change. */
function keeping(build: ServerBuild): ServerBuild {
  const { default: render, ...others } = build.entry.module;
  return {
    ...build,
    entry: {
      module: {
        ...others,
        default: async (...given) => {
          const response = await render(...given);
          if (keptAs && response instanceof Response) response.headers.set("Cache-Control", keptAs);
          return response;
        },
      },
    },
  };
}

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

type Way = (window: Window) => Promise<unknown>;

const byButton: Way = ({ page }) =>
  page.locator(`form[action="${paths.quickExit()}"] button`).click({ noWaitAfter: true });

const byKey: Way = async ({ page }) => {
  for (let press = 0; press < 3; press++) await page.keyboard.press("Shift");
};

const nothing: Way = async () => undefined;

interface Leaving {
  readonly javaScript: boolean;
  readonly way: Way;
  /** What happens before she presses Back. */
  readonly meanwhile?: Way;
}

/** Leaves the page of safety and goes Back; answers what of it can be read, in the text or in the title. */
async function seenAfterBack({ javaScript, way, meanwhile = nothing }: Leaving): Promise<string[]> {
  const window = await openWindow({ javaScript });
  const { page } = window;
  try {
    await page.goto(paths.safety());
    expect(told(await page.content())).not.toEqual([]);
    await way(window);
    await page.waitForURL(`${exitOrigin}/`, { timeout: 5_000 });
    await meanwhile(window);
    await page.goBack();
    await page.waitForLoadState();
    return told(await page.content());
  } finally {
    await window.close();
  }
}

const { title, lead, danger, exit, limits } = dictionaries.es.home.safety;

/** The sentences of the page of safety in a document; its name stands in the footer of every page. */
const told = (html: string) =>
  [`<h1>${title}</h1>`, lead, danger.title, exit.title, limits.title].filter((words) => html.includes(words));

test.each([
  ["by the button without JavaScript", { javaScript: false, way: byButton }],
  ["by the button", { javaScript: true, way: byButton }],
  ["by Shift pressed three times", { javaScript: true, way: byKey }],
])("who left %s finds nothing of the page of safety by going back", async (_name, leaving) => {
  expect(await seenAfterBack(leaving)).toEqual([]);
});

test("a page of safety that the browser may keep is shown again: the check can tell", async () => {
  keptAs = "private, no-cache";
  for (const javaScript of [false, true])
    expect(await seenAfterBack({ javaScript, way: byButton })).not.toEqual([]);
});

test("without the cookie of leaving the page is shown again: the check can tell", async () => {
  const forget: Way = ({ context }) => context.clearCookies({ name: "__Host-exit" });
  expect(await seenAfterBack({ javaScript: false, way: byButton, meanwhile: forget })).not.toEqual([]);
});

test("the page of safety is never to be kept by the browser", async () => {
  expect((await visit(paths.safety())).headers["cache-control"]).toBe("no-store");
});
