import type { Words } from "#app/locales/dictionary";
import { Notice, type NoticeKind } from "./notice";
import { useWords } from "./words";

type OutcomeWord = keyof Words["outcomes"];

/** Whether what was asked for came to be; every outcome has its entry, or the types do not fit. */
const outcomeKinds: Readonly<Record<OutcomeWord, Extract<NoticeKind, "done" | "warning">>> = {
  "address-verified": "done",
  "address-already-verified": "warning",
  "reset-sent": "done",
  "password-reset": "done",
  "password-changed": "done",

  "account-saved": "done",
  "account-deleted": "done",
  "mail-change-sent": "done",
  "mail-changed": "done",
  "session-ended": "done",
  "sessions-ended": "done",
  "second-factor-removed": "done",

  "grant-requested": "done",
  "grant-given": "done",
  "grant-approved": "done",
  "grant-revoked": "done",
  "grant-moved-on": "warning",
  "administration-ready": "done",

  "organization-created": "done",
  "organization-saved": "done",
  "organization-submitted": "done",
  "organization-published": "done",
  "organization-returned": "done",
  "organization-moved-on": "warning",
  "organization-changed": "warning",
  "place-saved": "done",
  "channel-added": "done",
  "channel-removed": "done",
  "channel-shown": "done",
  "channel-gone": "warning",
  "support-added": "done",
  "support-removed": "done",
  "support-gone": "warning",

  "logo-saved": "done",
  "logo-removed": "done",
  "document-added": "done",
  "document-saved": "done",
  "document-removed": "done",
  "board-added": "done",
  "board-saved": "done",
  "board-removed": "done",
  "requirement-marked": "done",
  "requirement-added": "done",
  "requirement-saved": "done",

  "organization-loaded": "done",
  "organization-loaded-invited": "done",
  "import-uploaded": "done",
  "import-decided": "done",
  "import-cancelled": "done",
  "import-moved-on": "warning",
  "profile-confirmed": "done",
  "profile-archived": "done",
  "profile-restored": "done",
  "claim-sent": "done",
  "claim-already-sent": "warning",
  "claim-closed": "warning",
  "claim-cancelled": "done",
  "claim-accepted": "done",
  "claim-rejected": "done",
  "claim-answered": "warning",

  "pair-told-apart": "done",
  "organizations-merged": "done",
  "merge-undone": "done",
  "merge-too-late": "warning",
  "merge-not-latest": "warning",
  "flag-sent": "done",
  "flag-already": "warning",
  "flag-decided": "done",
  "flag-answered": "warning",
  "organization-warned": "done",
  "organization-hidden": "done",
  "organization-archived": "done",
  "organization-shown": "done",

  "office-saved": "done",
  "office-created": "done",
  "notifications-saved": "done",
  "mail-retried": "done",
  "mail-not-retried": "warning",

  "roster-nothing": "warning",
  "roster-moved-on": "warning",
  "roster-cancelled": "done",
  "due-added": "done",
  "due-paid": "done",
  "due-saved": "done",
  "due-removed": "done",
  "due-moved-on": "warning",
  "round-made": "done",
  "round-partly": "done",
  "round-nobody": "warning",
};

/** What the act before this page came to. */
export function Outcome({ word }: { word: OutcomeWord }) {
  return <Notice kind={outcomeKinds[word]}>{useWords().outcomes[word]}</Notice>;
}
