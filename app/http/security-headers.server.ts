import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import helmet from "helmet";
import { isSignedIn } from "#app/domain/viewer";
import type { Env } from "#app/env.server";
import type { AppLoadContext } from "./context";
import { publicPages } from "./public-pages";

type Settings = Pick<Env, "mode" | "exitUrl">;

/**
 * What a page may load and where its forms may go: ourselves, and the neutral site of the quick exit,
 * because Chromium applies `form-action` to the redirect that answers a form.
 * @param nonce only on pages that hydrate
 */
export function contentSecurityPolicy(settings: Settings, nonce?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self'${nonce ? ` 'nonce-${nonce}'` : ""}`,
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    `form-action 'self' ${new URL(settings.exitUrl).origin}`,
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}

const permissions = [
  "accelerometer",
  "browsing-topics",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
]
  .map((feature) => `${feature}=()`)
  .join(", ");

type Middleware = (req: IncomingMessage, res: ServerResponse, next: (error?: unknown) => void) => void;

/** The headers of every answer, whatever it turns out to be. HSTS only in production, where https is certain. */
export function everyAnswersHeaders(settings: Settings): ReadonlyMap<string, string> {
  const shield = helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity:
      settings.mode === "production" ? { maxAge: 365 * 24 * 60 * 60, includeSubDomains: false } : false,
    referrerPolicy: { policy: "same-origin" },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    xFrameOptions: { action: "deny" },
  });
  const request = new IncomingMessage(new Socket());
  const sample = new ServerResponse(request);
  shield(request, sample, () => {});
  return new Map([
    ["Content-Security-Policy", contentSecurityPolicy(settings)],
    ["Permissions-Policy", permissions],
    ["Cache-Control", "no-store"],
    ...Object.entries(sample.getHeaders()).map(([name, value]) => [name, String(value)] as const),
  ]);
}

/** Sets `everyAnswersHeaders` before anything else has a say. */
export function securityHeaders(settings: Settings): Middleware {
  const headers = everyAnswersHeaders(settings);
  return (_req, res, next) => {
    for (const [name, value] of headers) res.setHeader(name, value);
    next();
  };
}

/** A browser keeps the page and asks each time whether it still holds; no cache between us keeps it. */
export const keptByBrowsers = "private, no-cache";

/** Whether this page may be kept for going back; every other page is `no-store`. */
export const mayBeKept = (routeId: string, { viewer, leaving }: Pick<AppLoadContext, "viewer" | "leaving">) =>
  publicPages.has(routeId) && !isSignedIn(viewer) && !leaving;
