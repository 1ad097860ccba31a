import type { Words } from "#app/locales/dictionary";
import { Notice } from "./notice";
import { useWords } from "./words";

/** Outcomes that are not what was asked for. */
const unwelcome: ReadonlySet<string> = new Set([
  "organization-moved-on",
  "mail-not-retried",
] satisfies (keyof Words["outcomes"])[]);

/** What the act before this page came to. */
export function Outcome({ word }: { word: keyof Words["outcomes"] }) {
  const sentence = useWords().outcomes[word];
  return <Notice kind={unwelcome.has(word) ? "warning" : "done"}>{sentence}</Notice>;
}
