/** What of a profile follows it into another, as staff are shown it before they merge. */
export const contents = [
  "leaders",
  "people",
  "channels",
  "supports",
  "documents",
  "board",
  "requirements",
  "claims",
  "flags",
] as const;
export type Content = (typeof contents)[number];
