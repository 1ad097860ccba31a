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

  "place-saved": "The location is saved.",
  "channel-added": "We added the channel.",
  "channel-removed": "We removed the channel.",
  "channel-shown": "We saved who can see it.",
  "channel-gone": "That channel is no longer on the list.",
  "support-added": "We added it to the list.",
  "support-removed": "We removed it from the list.",
  "support-gone": "That is no longer on the list.",
  "organization-changed":
    "The profile changed while you were reading it. Read it again before publishing it.",

  "organization-loaded": "The profile is in the directory, marked “unclaimed”.",
  "organization-loaded-invited":
    "The profile is in the directory, marked “unclaimed”, and we told its address, if it takes letters.",
  "import-uploaded": "We have your table.",
  "import-decided": "We saved which rows will be made.",
  "import-cancelled": "The import was cancelled and its file deleted.",
  "import-moved-on": "This import has moved on. See where it stands now.",
  "profile-confirmed": "Thank you: the profile is confirmed. We will ask again in six months.",
  "profile-archived": "The profile is archived and no longer in the directory.",
  "profile-restored": "The profile left the archive.",
  "claim-sent": "We received your claim. The team will answer you.",
  "claim-already-sent": "You have claimed that profile. Wait for the answer.",
  "claim-closed": "That profile can no longer be claimed.",
  "claim-cancelled": "We withdrew your claim.",
  "claim-accepted":
    "The claim is accepted: the person leads the organization and was told, if she or he so wished.",
  "claim-rejected": "The claim is answered and the person was told, if she or he so wished.",
  "claim-answered": "That claim has been answered.",

  "logo-saved": "We saved the logo.",
  "logo-removed": "We removed the logo.",
  "document-added": "We keep the document.",
  "document-saved": "We saved the changes to the document.",
  "document-removed": "We removed the document.",
  "board-added": "We noted the position.",
  "board-saved": "We saved the changes to the position.",
  "board-removed": "We removed the position.",
  "requirement-marked": "We saved how that requirement stands.",
  "requirement-added": "We added the requirement.",
  "requirement-saved": "We saved the requirement.",

  "office-saved": "We saved the office.",
  "office-created": "We created the office.",
  "notifications-saved": "We saved which notices you want to receive.",
  "mail-retried": "The notice will go out again in a few seconds.",
  "mail-not-retried": "That notice cannot be sent again.",

  "pair-told-apart": "Noted: they are not the same. That pair no longer appears.",
  "organizations-merged": "The two profiles are one. We told those who lead them, if they wanted it.",
  "merge-undone": "We undid the merge: each profile has its own again.",
  "merge-too-late": "More than 30 days have passed: that merge can no longer be undone.",
  "merge-not-latest": "That merge was undone already, or a later one has to be undone first.",
  "flag-sent": "Thank you. The team will look at what you told us.",
  "flag-already": "You already reported this profile. The team is looking at it.",
  "flag-decided": "We answered the report.",
  "flag-answered": "That report already has an answer.",
  "organization-warned": "We noted the warning and told those who lead the organization, if they wanted it.",
  "organization-hidden": "The profile is hidden and we told those who lead it, if they wanted it.",
  "organization-archived": "The profile is archived and we told those who lead it, if they wanted it.",
  "organization-shown": "The profile is shown again and we told those who lead it, if they wanted it.",
  "account-deleted":
    "Your account and what we kept because of it were deleted. Thank you for having been here.",

  "roster-nothing": "There was nobody to add: tick at least one row or upload another list.",
  "roster-moved-on": "That list had already been added or cancelled: nobody is there twice.",
  "roster-cancelled": "We cancelled the list and deleted its rows.",
  "due-added": "We noted the due.",
  "due-paid": "We noted the payment. The receipt is ready.",
  "due-saved": "We saved the changes of the due.",
  "due-removed": "We removed the due.",
  "due-moved-on": "That due changed while you were looking at it. See how it is now.",
  "round-made": "We noted the due for everyone on the list.",
  "round-partly": "We noted the due for those who did not have it. The others stay as they were.",
  "round-nobody": "Everyone on the list already had that due: we noted nothing.",
} satisfies typeof esOutcomes;
