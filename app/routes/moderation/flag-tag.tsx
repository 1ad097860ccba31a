import type { Words } from "#app/locales/dictionary";
import { Tag, type TagKind } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

type State = keyof Words["moderation"]["states"];

const kinds: Readonly<Record<State, TagKind>> = { open: "waiting", upheld: "done", dismissed: "plain" };

/** Where a report stands, in a word. */
export function FlagTag({ state }: { state: State }) {
  return <Tag kind={kinds[state]}>{useWords().moderation.states[state]}</Tag>;
}
