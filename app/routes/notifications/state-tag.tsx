import type { Notice } from "#app/domain/notifications/notices.server";
import { Tag, type TagKind } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

const looks: Readonly<Record<Notice["state"], TagKind>> = {
  pending: "waiting",
  sent: "done",
  failed: "alert",
  suppressed: "alert",
};

/** Where a letter stands. */
export function StateTag({ state }: { state: Notice["state"] }) {
  return <Tag kind={looks[state]}>{useWords().notifications.states[state]}</Tag>;
}
