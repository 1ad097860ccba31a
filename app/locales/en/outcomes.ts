import type { outcomes as esOutcomes } from "#app/locales/es/outcomes";

export const outcomes = {
  "address-verified": "Your account is ready.",
  "address-already-verified":
    "That address already has an account. Sign in with your mail address and your password.",
  "reset-sent":
    "If that address has an account, we sent it mail with a link. It works once and for one hour.",
  "password-reset": "Your password changed and we ended all your sessions. Sign in with the new one.",
  "password-changed": "Your password changed and we ended your other sessions.",

  "account-saved": "We saved your details.",
  "mail-change-sent": "We sent mail to the new address. The change counts once you open its link.",
  "mail-changed": "Your mail address changed.",
  "session-ended": "That session has ended.",
  "sessions-ended": "Your other sessions have ended.",
  "second-factor-removed": "We removed your second factor.",

  "grant-requested": "The permission waits for another person to approve it.",
  "grant-given": "The permission is given.",
  "grant-approved": "The permission is approved.",
  "grant-revoked": "The permission is revoked.",
  "grant-moved-on": "That permission has already changed. See how it stands now.",
  "administration-ready":
    "Your administration permission is given. Sign in and turn on the second factor to use it.",

  "organization-created":
    "We created your organization's profile. Check it and submit it when it is complete.",
  "organization-saved": "We saved the changes.",
  "organization-submitted": "We sent the profile to be reviewed. We will tell you by mail.",
  "organization-published":
    "The organization is published and we told those who lead it, if they wanted to be told.",
  "organization-returned":
    "We returned the profile with its reason and told those who lead the organization, if they wanted to be told.",
  "organization-moved-on": "That profile has already changed its state. See how it stands now.",

  "organization-changed":
    "The profile changed while you were reading it. Read it again before publishing it.",

  "office-saved": "We saved the office.",
  "office-created": "We created the office.",
  "notifications-saved": "We saved which notices you want to receive.",
  "mail-retried": "The notice will go out again in a few seconds.",
  "mail-not-retried": "That notice cannot be sent again.",
} satisfies typeof esOutcomes;
