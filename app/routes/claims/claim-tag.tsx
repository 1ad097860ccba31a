import type { Words } from "#app/locales/dictionary";
import { Tag, type TagKind } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

type State = keyof Words["claims"]["states"];

const kinds: Readonly<Record<State, TagKind>> = {
  pending: "waiting",
  accepted: "done",
  rejected: "alert",
  cancelled: "plain",
  expired: "plain",
};

/** Where a claim stands, in a word. */
export function ClaimTag({ state }: { state: State }) {
  return <Tag kind={kinds[state]}>{useWords().claims.states[state]}</Tag>;
}
