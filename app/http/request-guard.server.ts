import type { IncomingHttpHeaders } from "node:http";

/** Why a request is not let through to the framework. */
export type Refusal = "method" | "cross-site" | "address";

/** The unsubscribe address, to which mail services post from elsewhere (RFC 8058). */
const oneClick = /^\/baja\/[\w-]{1,200}$/;
const safeMethods: ReadonlySet<string> = new Set(["GET", "HEAD", "OPTIONS"]);
/** Characters of path and query. */
export const longestAddress = 4096;
export const allowedMethods = "GET, HEAD, POST, OPTIONS";

export interface GuardedRequest {
  readonly method: string;
  /** Path and query as they came. */
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Judges a request before anything else looks at it. A write passes only from our own pages:
 * `Sec-Fetch-Site: same-origin` or, where a browser does not send that, an `Origin` equal to ours.
 * @returns undefined where it may pass
 */
export function refusal(request: GuardedRequest, publicOrigin: string): Refusal | undefined {
  if (!safeMethods.has(request.method) && request.method !== "POST") return "method";
  if (!isOwnAddress(request.url, publicOrigin)) return "address";
  if (safeMethods.has(request.method) || isFromOurPages(request.headers, publicOrigin)) return undefined;
  return isOneClick(request) ? undefined : "cross-site";
}

/** Whether a post may come from anywhere: it then travels without cookies, so that it can do only what its token can. */
export const isOneClick = (request: GuardedRequest): boolean =>
  request.method === "POST" && oneClick.test(request.url.split("?", 1)[0] ?? "");

/** Whether the headers say that one of our own pages sent it. */
export function isFromOurPages(headers: IncomingHttpHeaders, publicOrigin: string): boolean {
  const site = headers["sec-fetch-site"];
  return site === undefined ? headers.origin === publicOrigin : site === "same-origin";
}

/**
 * A path of this site that can be decoded and holds no NUL, which no database takes, without the framework's own `_data`
 * door. The query is read as the framework will read it.
 */
function isOwnAddress(url: string, publicOrigin: string): boolean {
  if (!url.startsWith("/") || url.startsWith("//") || url.includes("\\")) return false;
  try {
    if (decodeURIComponent(url.split("?", 1)[0] ?? "").includes("\0")) return false;
    return !new URL(publicOrigin + url).searchParams.has("_data");
  } catch {
    return false;
  }
}
