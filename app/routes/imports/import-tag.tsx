import type { Words } from "#app/locales/dictionary";
import { Tag, type TagKind } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

type State = keyof Words["imports"]["states"];

const kinds: Readonly<Record<State, TagKind>> = {
  uploaded: "waiting",
  reading: "waiting",
  mapping: "waiting",
  checking: "waiting",
  ready: "waiting",
  committing: "waiting",
  committed: "done",
  failed: "alert",
  cancelled: "plain",
};

/** Where an import stands, in a word. */
export function ImportTag({ state }: { state: State }) {
  return <Tag kind={kinds[state]}>{useWords().imports.states[state]}</Tag>;
}
