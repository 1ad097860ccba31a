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

  "office-saved": "done",
  "office-created": "done",
  "notifications-saved": "done",
  "mail-retried": "done",
  "mail-not-retried": "warning",
};

/** What the act before this page came to. */
export function Outcome({ word }: { word: OutcomeWord }) {
  return <Notice kind={outcomeKinds[word]}>{useWords().outcomes[word]}</Notice>;
}
