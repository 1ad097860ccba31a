import { Tag, type TagKind } from "#app/ui/tag";

type State = "pending" | "accepted" | "rejected" | "cancelled" | "expired";

const kinds: Readonly<Record<State, TagKind>> = {
  pending: "waiting",
  accepted: "done",
  rejected: "alert",
  cancelled: "plain",
  expired: "plain",
};

/** Where something that waits for an answer stands, in its own words. */
export function AnswerTag({ state, labels }: { state: State; labels: Readonly<Record<State, string>> }) {
  return <Tag kind={kinds[state]}>{labels[state]}</Tag>;
}
