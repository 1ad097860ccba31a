import type { freshness as es } from "#app/locales/es/freshness";

export const freshness = {
  question: {
    title: "A short question",
    heading: (organization: string) => `Does the profile of ${organization} still hold?`,
    lead: "Answer with one button. There is no need to sign in.",
    last: "It was last confirmed on",
    confirm: "It still holds",
    update: "Update it",
    updateLead: "To change what the profile says you have to sign in. Saving it confirms it.",
    archive: "Archive it",
    archiveHeading: (organization: string) => `Archive the profile of ${organization}?`,
    archiveLead:
      "It will leave the directory. Nothing is deleted: those who lead the organization can take it out of the archive whenever they want.",
    archiveSure: "Yes, archive the profile",
    back: "Back to the question",
    look: "See the profile",
    unusableTitle: "This link no longer works",
    unusable:
      "It was used, more than 30 days have passed, or someone answered before. If need be, sign in and confirm the profile from your home page.",
    toMine: "Go to my home page",
  },

  mine: {
    stale: (organization: string) =>
      `Nobody has confirmed the profile of ${organization} for more than six months. Does it still hold?`,
    confirm: "Yes, it still holds",
    update: "Update it",
    about: (organization: string) => `the profile of ${organization}`,
  },

  review: {
    title: "Does it still hold?",
    last: "Last loaded or confirmed",
    hint: "Nobody leads this profile: the team looks at it every six months.",
    stale: "Nobody has confirmed it for six months or more.",
    confirm: "Confirm that it still holds",
  },

  archive: {
    title: (organization: string) => `Archive ${organization}`,
    lead: "The profile leaves the directory. Nothing is deleted and it can be taken out of the archive later.",
    reason: "Reason",
    reasonHint: "The people of the organization and the team read it. At least 10 characters.",
    submit: "Archive the profile",
    restoreTitle: (organization: string) => `Take ${organization} out of the archive`,
    restoreLead:
      "The profile comes back as a draft. Check it and submit it for review so that it is seen again.",
    reinstateLead: "The profile comes back to the directory, marked “unclaimed”.",
    restore: "Take it out of the archive",
    archivedAt: "Archived on",
    back: "Back",
  },
} satisfies typeof es;
