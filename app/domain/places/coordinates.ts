import type { Point } from "./point";

const degrees = String.raw`\d{1,3}(?:[.,]\d+)?`;
const signed = String.raw`[+\-−]?\s*${degrees}`;
/** Degrees, then minutes and seconds where they are given, with the side of the Earth before or behind. */
const angle = String.raw`([NSEWO])?\s*([+\-−]?)\s*(${degrees})\s*°?\s*(?:(${degrees})\s*['′’‘]\s*(?:(${degrees})\s*(?:["″”“]|''|’’))?)?\s*([NSEWO])?`;
const pair = new RegExp(`^\\(?\\s*${angle}\\s*[,;/]?\\s+${angle}\\s*\\)?$`, "i");
const decimals = new RegExp(`^\\(?\\s*(${signed})\\s*°?\\s*([,;/\\s])\\s*(${signed})\\s*°?\\s*\\)?$`);

/** Places in a link where map applications write a point, the surest first. */
const inLinks = [
  /!3d(-?\d+(?:\.\d+)?)!4d(-?\d+(?:\.\d+)?)/,
  /[?&]mlat=(-?\d+(?:\.\d+)?)&mlon=(-?\d+(?:\.\d+)?)/,
  /[?&](?:q|query|ll|sll|daddr|destination|center|cp|to|pin)=(?:loc:)?(-?\d+(?:\.\d+)?)[,~](-?\d+(?:\.\d+)?)/,
  /^geo:(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/,
  /@(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)/,
  /#map=\d+(?:\.\d+)?\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)/,
  /\/(?:search|place|dir)\/(-?\d+(?:\.\d+)?),\+?(-?\d+(?:\.\d+)?)/,
];

/**
 * The point that a text says: two numbers, degrees with minutes and seconds, or a map's link in which the numbers
 * stand. Nothing is asked of anyone: a shortened link, which says nothing by itself, is a "short-link".
 */
export function parsePoint(typed: string): Point | "short-link" | "unreadable" {
  const text = typed.trim();
  if (/^(https?|geo):/i.test(text)) return fromLink(text);
  return fromNumbers(text.replace(/\s+/g, " "));
}

/** No two points in words are longer. */
const longestNumbers = 100;

/** With single blanks only: the expressions allow them in many places, and would try every way to share out a row of them. */
function fromNumbers(text: string): Point | "unreadable" {
  if (text.length > longestNumbers) return "unreadable";
  const point = fromDecimals(text) ?? fromAngles(text);
  return point && isOnEarth(point) ? point : "unreadable";
}

const isOnEarth = ({ latitude, longitude }: Point): boolean =>
  Math.abs(latitude) <= 180 && Math.abs(longitude) <= 180;

function fromLink(text: string): Point | "short-link" | "unreadable" {
  const link = decoded(text);
  for (const pattern of inLinks) {
    const [, latitude, longitude] = pattern.exec(link) ?? [];
    if (latitude === undefined || longitude === undefined) continue;
    // A mere label such as `geo:0,0?q=-0.18,-78.46` comes first in the list, so 0,0 here is meant.
    const point = { latitude: Number(latitude), longitude: Number(longitude) };
    return isOnEarth(point) ? point : "unreadable";
  }
  return /^https?:\/\/(maps\.app\.goo\.gl|goo\.gl|g\.co|osm\.org\/go|waze\.com\/ul\/h)/i.test(text)
    ? "short-link"
    : "unreadable";
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

const numberOf = (text: string): number =>
  Number(text.replace(/\s/g, "").replace("−", "-").replace(",", "."));

/** "-0.1807, -78.4678", and "-0,1807; -78,4678" where the comma is the decimal sign. */
function fromDecimals(text: string): Point | undefined {
  const commas = text.split(",").length - 1;
  const [, latitude, , longitude] = decimals.exec(commas === 1 ? text.replace(",", " ") : text) ?? [];
  if (latitude === undefined || longitude === undefined) return undefined;
  return { latitude: numberOf(latitude), longitude: numberOf(longitude) };
}

/** "0°10'50\"S 78°28'04\"W", "0.1807 S, 78.4678 O": in this order, or the other where the letters say so. */
function fromAngles(text: string): Point | undefined {
  const parts = pair.exec(text);
  if (!parts) return undefined;
  const one = angleOf(parts.slice(1, 7));
  const other = angleOf(parts.slice(7, 13));
  if (!one || !other) return undefined;
  if (one.axis === "latitude" && other.axis === "longitude")
    return { latitude: one.value, longitude: other.value };
  if (one.axis === "longitude" && other.axis === "latitude")
    return { latitude: other.value, longitude: one.value };
  return undefined;
}

function angleOf([before, sign, whole, minutes, seconds, behind]: readonly (string | undefined)[]) {
  const side = (before ?? behind)?.toUpperCase();
  if (whole === undefined || !side || (before && behind)) return undefined;
  const [part, rest] = [numberOf(minutes ?? "0"), numberOf(seconds ?? "0")];
  if (part >= 60 || rest >= 60) return undefined;
  const value = numberOf(whole) + part / 60 + rest / 3600;
  const axis = side === "N" || side === "S" ? ("latitude" as const) : ("longitude" as const);
  const negative = (sign !== "" && sign !== "+") !== (side === "S" || side === "W" || side === "O");
  return { axis, value: negative ? -value : value };
}

/** As a form shows it. */
export const formatPoint = ({ latitude, longitude }: Point): string => `${latitude}, ${longitude}`;
