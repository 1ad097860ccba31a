import { Secret, TOTP } from "otpauth";

const issuer = "Tejido";
/** Seconds of one step; a code of the step before or after is taken too, since phones' clocks drift. */
export const period = 30;
const drift = 1;

const totp = (secret: string, label: string) =>
  new TOTP({ issuer, label, algorithm: "SHA1", digits: 6, period, secret: Secret.fromBase32(secret) });

/** 160 random bits, base32: what an authenticator app keeps (RFC 6238). */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

/** The address that an authenticator app reads from the square code. */
export const keyUri = (secret: string, mail: string): string => totp(secret, mail).toString();

/** The time step to which a code of six digits belongs, or undefined where it is wrong or too old. */
export function stepOf(secret: string, code: string, now = new Date()): number | undefined {
  if (!/^\d{6}$/.test(code)) return undefined;
  const timestamp = now.getTime();
  const delta = totp(secret, "").validate({ token: code, timestamp, window: drift });
  return delta === null ? undefined : TOTP.counter({ period, timestamp }) + delta;
}

/** The code that an app shows at that moment. */
export const codeAt = (secret: string, now = new Date()): string =>
  totp(secret, "").generate({ timestamp: now.getTime() });
