import type { ChannelKind } from "#db/schema/profiles";

/** How the confirmed mail of a person speaks for a profile: the very address it shows, or one of its website's domain. */
export type MailMatch = "address" | "domain";

interface Channel {
  readonly kind: ChannelKind;
  readonly valueKey: string;
}

/** Providers at which anyone gets an address: sharing their domain says nothing. */
const freeProviders: ReadonlySet<string> = new Set([
  "gmail.com",
  "googlemail.com",
  "hotmail.com",
  "hotmail.es",
  "hotmail.com.ar",
  "outlook.com",
  "outlook.es",
  "live.com",
  "live.com.mx",
  "msn.com",
  "yahoo.com",
  "yahoo.es",
  "yahoo.com.ar",
  "yahoo.com.mx",
  "yahoo.com.co",
  "ymail.com",
  "rocketmail.com",
  "icloud.com",
  "me.com",
  "mac.com",
  "aol.com",
  "gmx.com",
  "gmx.net",
  "gmx.es",
  "mail.com",
  "mail.ru",
  "yandex.com",
  "yandex.ru",
  "zoho.com",
  "proton.me",
  "protonmail.com",
  "pm.me",
  "tutanota.com",
  "tuta.com",
  "tuta.io",
  "fastmail.com",
  "hushmail.com",
  "riseup.net",
  "disroot.org",
  "latinmail.com",
  "wordpress.com",
  "blogspot.com",
  "wixsite.com",
  "weebly.com",
  "facebook.com",
  "github.io",
]);

/** How a person's confirmed address speaks for a profile with these channels; undefined where it does not. */
export function matchMail(mailKey: string, channels: readonly Channel[]): MailMatch | undefined {
  const key = mailKey.toLowerCase();
  if (channels.some(({ kind, valueKey }) => kind === "mail" && valueKey.toLowerCase() === key))
    return "address";
  const domain = key.slice(key.lastIndexOf("@") + 1);
  if (!key.includes("@") || freeProviders.has(domain)) return undefined;
  const hosts = channels.flatMap(({ kind, valueKey }) => (kind === "website" ? [hostOf(valueKey)] : []));
  return hosts.includes(domain) ? "domain" : undefined;
}

/** The host of a website's key, which may begin with a scheme and the usual prefix. */
const hostOf = (key: string): string =>
  (
    key
      .toLowerCase()
      .replace(/^https?:\/\//, "")
      .split(/[/?#:]/)[0] ?? ""
  ).replace(/^www\./, "");
