import type { IncomingMessage, ServerResponse } from "node:http";
import type { CookieName, Cookies } from "#app/http/context";

const prefix = "__Host-";
const attributes = "Path=/; Secure; HttpOnly; SameSite=Lax";

/** The cookies that a request brought, by their names without the prefix. */
export function requestCookies(req: IncomingMessage): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const pair of req.headers.cookie?.split(";") ?? []) {
    const cut = pair.indexOf("=");
    const name = pair.slice(0, cut).trim();
    if (cut < 0 || !name.startsWith(prefix) || found.has(name.slice(prefix.length))) continue;
    found.set(name.slice(prefix.length), decode(pair.slice(cut + 1).trim()));
  }
  return found;
}

/** Reads the request's cookies and writes the answer's; what was set is what `get` says from then on. */
export function openCookies(received: ReadonlyMap<string, string>, res: ServerResponse): Cookies {
  const now = new Map(received);
  const lines = new Map<CookieName, string>();
  const write = (name: CookieName, line: string) => {
    lines.set(name, `${prefix}${name}=${line}`);
    res.setHeader("Set-Cookie", [...lines.values()]);
  };
  return {
    get: (name) => now.get(name),
    set(name, value, { maxAge } = {}) {
      now.set(name, value);
      const life = maxAge === undefined ? "" : `; Max-Age=${Math.round(maxAge)}`;
      write(name, `${encodeURIComponent(value)}; ${attributes}${life}`);
    },
    clear(name) {
      now.delete(name);
      write(name, `; ${attributes}; Max-Age=0`);
    },
  };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
