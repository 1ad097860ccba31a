/** What a profile can still say to be found and understood, in the order in which it helps most. */
const completingParts = [
  "channels",
  "coverage",
  "populations",
  "supports",
  "logo",
  "languages",
  "founded",
] as const;
export type CompletingPart = (typeof completingParts)[number];

interface Said {
  readonly logo: unknown;
  readonly founded: number | null;
  readonly languages: readonly unknown[];
  readonly populations: readonly unknown[];
  readonly coverage: readonly unknown[];
  readonly channels: readonly unknown[];
  readonly offers: readonly unknown[];
  readonly needs: readonly unknown[];
}

/** The parts of which a profile says nothing yet. */
export function missingParts(said: Said): CompletingPart[] {
  const empty: Readonly<Record<CompletingPart, boolean>> = {
    channels: said.channels.length === 0,
    coverage: said.coverage.length === 0,
    populations: said.populations.length === 0,
    supports: said.offers.length + said.needs.length === 0,
    logo: said.logo === null,
    languages: said.languages.length === 0,
    founded: said.founded === null,
  };
  return completingParts.filter((part) => empty[part]);
}
