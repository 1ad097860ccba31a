import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from "node:crypto";
import { env } from "#app/env.server";

/** What a derived key is for; one purpose never opens what another sealed. */
type Purpose =
  | "letter"
  | "second-factor"
  | "address"
  | "rate-limit"
  | "cookie"
  | "unsubscribe"
  | "recovery-code"
  | "sign-up"
  | "invitation"
  | "calendar-feed";

const keys = new Map<Purpose, Buffer>();

function key(purpose: Purpose): Buffer {
  const known = keys.get(purpose);
  if (known) return known;
  const derived = Buffer.from(hkdfSync("sha256", env().appSecret, "tejido", purpose, 32));
  keys.set(purpose, derived);
  return derived;
}

/** 256 random bits for a link or a cookie, base64url. */
export const newToken = (): string => randomBytes(32).toString("base64url");

/** 128 random bits: the outside name of a row. */
export const newUid = (): string => randomBytes(16).toString("base64url");

/** The outside name that a form brings for the row that it writes, so that a form sent twice writes one; a new one without it. */
export const givenUid = (brought: string): string => (/^[\w-]{22}$/.test(brought) ? brought : newUid());

/** What the database keeps of a token: SHA-256, hex. */
export const hashToken = (token: string): string => createHash("sha256").update(token).digest("hex");

/** A keyed hash (HMAC-SHA-256, hex), for what must be compared but never read back, such as an address. */
export const keyedHash = (purpose: Purpose, text: string): string =>
  createHmac("sha256", key(purpose)).update(text).digest("hex");

/** Seals a text with AES-256-GCM under the installation's key for that purpose; base64url. */
export function seal(purpose: Purpose, text: string): string {
  return sealWith(key(purpose), text);
}

/** Opens what `seal` sealed; undefined where it was altered, cut or sealed under another key. */
export function open(purpose: Purpose, sealed: string): string | undefined {
  return openWith(key(purpose), sealed);
}

/** Seals under a key made from a token that only its holder has. */
export const sealForToken = (token: string, text: string): string => sealWith(tokenKey(token), text);
export const openWithToken = (token: string, sealed: string): string | undefined =>
  openWith(tokenKey(token), sealed);

const tokenKey = (token: string) => Buffer.from(hkdfSync("sha256", token, "tejido", "token", 32));

function sealWith(secret: Buffer, text: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", secret, nonce);
  const body = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url");
}

function openWith(secret: Buffer, sealed: string): string | undefined {
  const raw = Buffer.from(sealed, "base64url");
  if (raw.length < 28) return undefined;
  try {
    const decipher = createDecipheriv("aes-256-gcm", secret, raw.subarray(0, 12));
    decipher.setAuthTag(raw.subarray(12, 28));
    return decipher.update(raw.subarray(28), undefined, "utf8") + decipher.final("utf8");
  } catch {
    return undefined;
  }
}
