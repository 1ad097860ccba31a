import { z } from "zod";
import type { ChannelKind } from "#db/schema/profiles";
import { readTelephone, telephoneText } from "./telephone";

/** A channel as it is stored: whole and unambiguous, and the key by which two are compared. */
export interface ChannelValue {
  /** Telephones as `+593991234567`, or the digits alone of a national free number; accounts by their name there. */
  readonly value: string;
  readonly valueKey: string;
}

/** Why a channel cannot be taken; a word of the forms. */
export type ChannelFault = "mail" | "phone" | "whatsapp" | "website" | "website-secure" | "profile-address";

const longest = 200;

/** What a person typed as a channel of that kind, in its one stored spelling; or what is wrong with it. */
export function readChannel(kind: ChannelKind, typed: string): ChannelValue | ChannelFault {
  const text = typed.trim();
  if (kind === "mail") return readMail(text);
  if (kind === "phone" || kind === "whatsapp") {
    const digits = readTelephone(text, kind === "whatsapp");
    return digits ? { value: digits, valueKey: digits.replace("+", "") } : kind;
  }
  return kind === "website" ? readWebsite(text) : readAccount(kind, text);
}

function readMail(text: string): ChannelValue | ChannelFault {
  const address = text.replace(/^mailto:/i, "");
  if (address.length > 254 || !z.email().safeParse(address).success) return "mail";
  return { value: address, valueKey: address.toLowerCase() };
}

function readWebsite(text: string): ChannelValue | ChannelFault {
  const address = parse(text);
  if (address === "website-secure") return address;
  if (!address || !isPublicHost(address.hostname)) return "website";
  const path = address.pathname === "/" ? "" : address.pathname;
  const value = `https://${address.hostname}${path}${address.search}`;
  if (value.length > longest) return "website";
  const key = `${withoutPrefix(address.hostname)}${path.replace(/\/+$/, "")}${address.search}`;
  return { value, valueKey: key.toLowerCase() };
}

/** An https address without a name, a password or a port in it; typed with or without its beginning. */
function parse(text: string): URL | "website-secure" | undefined {
  if (text.length > longest || /\s/.test(text)) return undefined;
  if (/^http:/i.test(text)) return "website-secure";
  const whole = /^https:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(whole)) return undefined;
  const address = new URL(whole);
  return address.username || address.password || address.port ? undefined : address;
}

const isPublicHost = (host: string): boolean =>
  /^([a-z0-9-]+\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(host) && !/\.(local|localhost|internal|onion)$/.test(host);

const withoutPrefix = (host: string) => host.replace(/^(www|m|es|mobile|web)\./, "");

type AccountKind = Exclude<ChannelKind, "mail" | "phone" | "whatsapp" | "website">;

/** Where the accounts of each network live, and how a path there names one. */
const networks: Readonly<
  Record<AccountKind, { hosts: readonly string[]; name: RegExp; handle: "@" | ""; folded: boolean }>
> = {
  telegram: { hosts: ["t.me", "telegram.me"], name: /^@?([a-z]\w{3,31})$/i, handle: "@", folded: true },
  facebook: {
    hosts: ["facebook.com", "fb.com"],
    name: /^((?:groups\/)?[a-z0-9.]{3,80}|(?:people|pages)\/[^/]{1,80}\/\d{5,20}|profile\.php\?id=\d{5,20})$/i,
    handle: "",
    folded: true,
  },
  instagram: { hosts: ["instagram.com"], name: /^@?([\w.]{1,30})$/, handle: "@", folded: true },
  tiktok: { hosts: ["tiktok.com"], name: /^@?([\w.]{2,24})$/, handle: "@", folded: true },
  youtube: {
    hosts: ["youtube.com"],
    name: /^(@[\w.·-]{3,30}|(?:channel|c|user)\/[\w-]{1,60})$/,
    handle: "",
    folded: false,
  },
};

function readAccount(kind: AccountKind, text: string): ChannelValue | ChannelFault {
  const { hosts, name, handle, folded } = networks[kind];
  const named = name.exec(accountPath(kind, text, hosts) ?? "")?.[1];
  if (!named || named.length > longest) return "profile-address";
  const key = `${hosts[0]}/${named}`;
  return { value: `${handle}${named}`, valueKey: folded ? key.toLowerCase() : key };
}

/** The part that names the account: of an address of that network, or the name alone. */
function accountPath(kind: AccountKind, text: string, hosts: readonly string[]): string | undefined {
  const isAddress = /^https?:/i.test(text) || hosts.some((host) => text.toLowerCase().includes(`${host}/`));
  if (!isAddress) return kind === "youtube" && !/[@/]/.test(text) ? `@${text}` : text;
  const address = parse(text.replace(/^http:/i, "https:"));
  if (!address || address === "website-secure" || !hosts.includes(withoutPrefix(address.hostname)))
    return undefined;
  const id = address.searchParams.get("id");
  const path = decoded(address.pathname).replace(/^\/+|\/+$/g, "");
  return path === "profile.php" && id ? `${path}?id=${id}` : path;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Where a channel leads: a call, a letter, a chat, a page. */
export function channelHref(kind: ChannelKind, value: string): string {
  if (kind === "mail") return `mailto:${value}`;
  if (kind === "phone") return `tel:${value}`;
  if (kind === "whatsapp") return `https://wa.me/${value.slice(1)}`;
  return kind === "website" ? value : `https://${networks[kind].hosts[0]}/${pathOf(kind, value)}`;
}

const pathOf = (kind: AccountKind, value: string) =>
  kind === "tiktok" || networks[kind].handle === "" ? value : value.slice(1);

/** A channel as people write it: `099 123 4567`, `02 234 5678`, `+57 300 123 4567`, an address without its beginning. */
export function channelText(kind: ChannelKind, value: string): string {
  if (kind === "phone" || kind === "whatsapp") return telephoneText(value);
  if (kind === "website") return value.replace(/^https:\/\/(www\.)?/, "");
  return kind === "facebook" || kind === "youtube" ? `${networks[kind].hosts[0]}/${value}` : value;
}
