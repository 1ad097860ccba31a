import { type BrowserContext, type Browser as Chromium, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { origin } from "./application";
import type { Browser } from "./http";

let launched: Promise<Chromium> | undefined;

afterAll(async () => {
  await (await launched)?.close();
});

const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: [
      "--headless",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface Window {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The address of every request so far. */
  readonly requests: readonly string[];
  /** Requests that left our own origin. */
  foreign(): string[];
  /** What the console reported as an error, uncaught exceptions included. */
  readonly errors: readonly string[];
  close(): Promise<void>;
}

export interface WindowOptions {
  readonly javaScript?: boolean;
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** Whose cookies the window starts with. */
  readonly as?: Browser;
  /** Another application than the one of this test file, such as a demo. */
  readonly at?: string;
}

/** A browser window of its own, without anyone else's cookies, at the application of this test file. */
export async function openWindow(options: WindowOptions = {}): Promise<Window> {
  const { javaScript = true, width = 390, height = 844, dark = false, as } = options;
  const at = options.at ?? (await origin());
  launched ??= launch();
  const context = await (await launched).newContext({
    baseURL: at,
    javaScriptEnabled: javaScript,
    viewport: { width, height },
    locale: "es-EC",
    colorScheme: dark ? "dark" : "light",
    // A script that looks at a page while it is being exchanged makes Chromium report the transition as an error.
    reducedMotion: "reduce",
  });
  if (as) {
    const url = new URL(at);
    await context.addCookies(
      as.jar.names.map((name) => ({
        name,
        value: as.jar.get(name) ?? "",
        domain: url.hostname,
        path: "/",
        secure: true,
        httpOnly: true,
        sameSite: "Lax" as const,
      })),
    );
  }
  const requests: string[] = [];
  const errors: string[] = [];
  context.on("request", (request) => requests.push(request.url()));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  const page = await context.newPage();
  return {
    page,
    context,
    requests,
    errors,
    foreign: () => requests.filter((url) => !url.startsWith(`${at}/`) && !url.startsWith("data:")),
    close: () => context.close(),
  };
}
