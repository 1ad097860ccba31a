import type { Words } from "#app/locales/dictionary";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

export type Match = Exclude<keyof Words["claims"]["matches"], "none">;

/** Whether the mail of the person speaks for the profile. */
export function MatchTag({ match }: { match: Match | undefined }) {
  const { matches } = useWords().claims;
  return <Tag kind={match ? "done" : "plain"}>{matches[match ?? "none"]}</Tag>;
}
