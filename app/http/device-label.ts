/** Closed lists, most particular first: every Chromium calls itself Chrome, and every browser Safari. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdgA?\/|\bEdgiOS\//, "Edge"],
  [/\bOPR\/|\bOPT\/|\bOPiOS\/|\bOpera\b/, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\bUCBrowser\//, "UC Browser"],
  [/\bFirefox\/|\bFxiOS\//, "Firefox"],
  [/\bCriOS\/|\bChrome\/|\bHeadlessChrome\//, "Chrome"],
  [/\bSafari\//, "Safari"],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bCrOS\b/, "ChromeOS"],
  [/\bMac OS X\b|\bMacintosh\b/, "Mac"],
  [/\bLinux\b/, "Linux"],
];

const match = (list: typeof browsers, text: string) => list.find(([pattern]) => pattern.test(text))?.[1];

/** A browser in two words of closed lists, such as "Chrome · Android"; what it says of itself is kept nowhere. */
export function deviceLabel(userAgent: string | null): string {
  const agent = (userAgent ?? "").slice(0, 512);
  return [match(browsers, agent), match(systems, agent)].filter(Boolean).join(" · ") || "—";
}
