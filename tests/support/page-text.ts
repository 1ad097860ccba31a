const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const inline =
  /<\/?(?:a|abbr|b|bdi|bdo|cite|code|em|i|kbd|mark|q|s|small|span|strong|sub|sup|time|u|wbr)\b[^>]*>/gi;

/** What a person reads of a page: no tags, no scripts, entities decoded, blocks on lines of their own. */
export function pageText(html: string): string {
  return html
    .replace(/<(script|style|template)\b[\s\S]*?<\/\1>/gi, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(inline, "")
    .replace(/<[^>]+>/g, "\n")
    .replace(/&(#x?[\da-f]+|[a-z]+);/gi, (whole, code: string) => decoded(code) ?? whole)
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n");
}

function decoded(code: string): string | undefined {
  if (!code.startsWith("#")) return named[code.toLowerCase()];
  const hex = code[1]?.toLowerCase() === "x";
  return String.fromCodePoint(Number.parseInt(code.slice(hex ? 2 : 1), hex ? 16 : 10));
}
