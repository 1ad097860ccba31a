import type { Desk } from "#app/domain/desk/desk";
import type { Locale, Viewer } from "#app/domain/viewer";
import type { Env } from "#app/env.server";
import type { Db, Reader } from "#db/client/index";
import type { PostedUpload } from "./upload-room.server";

/** Cookies of this answer, written straight to the response so that no redirect or error loses them. */
export interface Cookies {
  get(name: CookieName): string | undefined;
  /** `maxAge` in seconds; without it the cookie dies with the browser. */
  set(name: CookieName, value: string, options?: { maxAge?: number }): void;
  clear(name: CookieName): void;
}

/** Every cookie we set, all `__Host-`, HttpOnly, Secure, SameSite=Lax. */
export type CookieName =
  | "session"
  | "owner"
  | "fresh"
  | "flash"
  | "locale"
  | "device"
  | "held"
  | "pending"
  | "exit";

declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
  interface AppLoadContext {
    readonly env: Env;
    readonly db: Db;
    /** Where this visitor's reads go: `db.fresh` for ten seconds after her own write, else `db.read`. */
    readonly read: Reader;
    /** For what takes longer than a page may. */
    readonly desk: Desk;
    readonly viewer: Viewer;
    readonly locale: Locale;
    readonly cookies: Cookies;
    readonly requestId: string;
    /** The address of the other side, after trusted proxies; used only through keyed hashes. */
    readonly ip: string;
    /** CSP nonce; used only on hydrated pages. */
    readonly nonce: string;
    /** The body of a post that carries a file, not read yet; see `readUploadForm`. */
    readonly upload?: PostedUpload | undefined;
    /** While the ten minutes after the quick exit last. */
    readonly leaving: boolean;
  }
}

export type { AppLoadContext } from "@remix-run/node";
