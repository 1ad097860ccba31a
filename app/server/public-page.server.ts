import type { IncomingMessage } from "node:http";
import type { ServerBuild } from "@remix-run/node";
import type { Locale } from "#app/domain/viewer";
import { publicPages } from "#app/http/public-pages";
import { longestAddress } from "#app/http/request-guard.server";
import { requestCookies } from "./cookies.server";
import { cookieLocale } from "./load-context.server";
import { isPlainPath, routeFinder } from "./route-patterns.server";

/** A page for everyone, asked for by someone about whom nothing but the language is known: all that it is made from. */
export interface PublicPage {
  readonly routeId: string;
  /** As in the route table, for the log. */
  readonly pattern: string;
  /** Path and declared parameters, in the order in which they are declared. */
  readonly address: string;
  readonly locale: Locale;
}

/** The only cookies that someone may bring who gets a page made for everyone. */
const harmless: ReadonlySet<string> = new Set(["locale", "device"]);

/** The language of someone who gets pages made for everyone; undefined for whoever is signed in, leaving, awaited by a notice… */
export function visitorsLocale(req: IncomingMessage): Locale | undefined {
  if (req.headers.cookie === undefined) return "es";
  const cookies = requestCookies(req);
  for (const name of cookies.keys()) if (!harmless.has(name)) return undefined;
  return cookieLocale(cookies.get("locale"));
}

/** Tells which page for everyone a request asks for, if it does. */
export function publicPageFinder(build: ServerBuild) {
  const routeOf = routeFinder(build.routes);
  return (req: IncomingMessage): PublicPage | undefined => {
    const { method, url = "" } = req;
    if ((method !== "GET" && method !== "HEAD") || url.length > longestAddress) return undefined;
    const locale = visitorsLocale(req);
    const [path = "", query] = split(url);
    if (!locale || !isPlainPath(path)) return undefined;
    const route = routeOf(path);
    const declared = route && publicPages.get(route.id);
    if (!declared) return undefined;
    const search = query === undefined ? "" : declaredOnly(new URLSearchParams(query), declared);
    if (search === undefined) return undefined;
    return { routeId: route.id, pattern: route.pattern, address: path + search, locale };
  };
}

function split(url: string): [string, string | undefined] {
  const cut = url.indexOf("?");
  return cut < 0 ? [url, undefined] : [url.slice(0, cut), url.slice(cut + 1)];
}

/** Undefined where the framework's own door `_data` stands in the query: such a request is refused. */
function declaredOnly(asked: URLSearchParams, declared: readonly string[]): string | undefined {
  if (asked.has("_data")) return undefined;
  const kept = new URLSearchParams();
  for (const name of declared) for (const value of asked.getAll(name)) if (value) kept.append(name, value);
  const text = kept.toString();
  return text && `?${text}`;
}
