import type { letters as es } from "#app/locales/es/letters";

interface GrantFacts {
  person: string;
  own: boolean;
  role: string;
  office: string | null;
  until: string;
}

const scope = (role: string, office: string | null) => (office ? `${role} (${office})` : role);

const somethingNew = {
  body: ["There is news for you. Read it when you are somewhere quiet."],
  action: "See my notices",
};

const somethingNewByLink = {
  body: ["There is news for you. Open it when you are somewhere quiet."],
  action: "Open",
};

export const letters = {
  sender: { detailed: "Tejido", discreet: "Notices" },
  greeting: (name: string) => `Hello, ${name}:`,
  plainGreeting: "Hello:",
  discreetSubject: "You have a notice",
  copyLink: "Address to open it in your browser:",
  footer: {
    optional: {
      detailed: "You receive this mail because you have an account on Tejido.",
      discreet: "You receive this mail because you asked to be told.",
    },
    security: {
      detailed: "This notice protects your Tejido account, so it cannot be switched off.",
      discreet: "This notice protects your account, so it cannot be switched off.",
    },
    unconfirmed: {
      detailed: "Someone typed this address on Tejido. If it was not you, you need not do anything.",
      discreet: "Someone typed this address. If it was not you, you need not do anything.",
    },
  },
  moment: ({ weekday, day, month, year, time }, zone) =>
    `${weekday} ${day} ${month} ${year}, ${time} (${zone === "Pacific/Galapagos" ? "Galápagos" : "Ecuador"} time)`,
  unsubscribe: "No more notices like this one",
  refuse: "Never write to this address again",
  kinds: {
    "address-verification": {
      subject: "Confirm your mail address to enter Tejido",
      detailed: {
        body: [
          "To open your Tejido account, confirm that this address is yours.",
          "The link works once, for one hour.",
        ],
        action: "Confirm my address",
      },
      discreet: {
        body: ["Confirm that this address is yours.", "The link works once, for one hour."],
        action: "Confirm",
      },
    },
    "address-already-registered": {
      subject: "You already have a Tejido account",
      detailed: {
        body: [
          "Someone tried to open a Tejido account with this address, which already has one.",
          "If it was you, sign in with your password, or ask for a new one. If it was not you, you need not do anything.",
        ],
        action: "Sign in",
      },
      discreet: {
        body: [
          "Someone tried to open an account with this address, which already has one.",
          "If it was you, sign in with your password, or ask for a new one. If it was not you, you need not do anything.",
        ],
        action: "Sign in",
      },
    },
    "password-reset": {
      subject: "Change your Tejido password",
      detailed: {
        body: [
          "Someone asked for a new password for your Tejido account.",
          "If it was you, use this link: it works once, for one hour. If it was not you, do nothing: your password stays the same.",
        ],
        action: "Set a new password",
      },
      discreet: {
        body: [
          "Someone asked for a new password for your account.",
          "If it was you, use this link: it works once, for one hour. If it was not you, do nothing.",
        ],
        action: "Continue",
      },
    },
    "password-changed": {
      subject: "Your Tejido password changed",
      detailed: {
        body: [
          "The password of your Tejido account changed and your other sessions were ended.",
          "If it was not you, recover your account now.",
        ],
        action: "Recover my account",
      },
      discreet: {
        body: ["The password of your account changed.", "If it was not you, recover your account now."],
        action: "Recover my account",
      },
    },
    "account-deleted": {
      subject: "Your Tejido account was deleted",
      detailed: {
        body: [
          "Your Tejido account and what we kept because of it were deleted, as you asked.",
          "If it was not you, write to us by answering this letter.",
        ],
        action: "Read the privacy notice",
      },
      discreet: {
        body: [
          "The account that you asked to delete no longer exists.",
          "If it was not you, write to us by answering this letter.",
        ],
        action: "Continue",
      },
    },
    "mail-change-confirmation": {
      subject: "Confirm your new address on Tejido",
      detailed: {
        body: [
          "Confirm that your Tejido account uses this address from now on.",
          "The link works once, for one hour.",
        ],
        action: "Confirm my new address",
      },
      discreet: {
        body: ["Confirm that this address is yours.", "The link works once, for one hour."],
        action: "Confirm",
      },
    },
    "mail-changed": {
      subject: "The address of your Tejido account changed",
      detailed: {
        body: [
          "Your Tejido account has another mail address now. We will not write to this one any more.",
          "If it was not you, someone entered your account: tell the office that accompanies you at once.",
        ],
        action: "Safety advice",
      },
      discreet: {
        body: [
          "Your account has another mail address now. We will not write to this one any more.",
          "If it was not you, someone entered your account: tell those who accompany you at once.",
        ],
        action: "Safety advice",
      },
    },
    "second-factor-changed": {
      subject: "The second factor of your account changed",
      changes: {
        added: "The second factor is now active on your Tejido account.",
        removed: "The second factor of your Tejido account was turned off.",
        "codes-renewed": "Your Tejido account has new recovery codes; the earlier ones no longer work.",
        "code-used": "Someone entered your Tejido account with a recovery code.",
      },
      detailed: {
        body: ["If it was not you, change your password now and end the other sessions."],
        action: "Check my account",
      },
      discreet: {
        body: [
          "The security of your account changed.",
          "If it was not you, change your password now and end the other sessions.",
        ],
        action: "See my notices",
      },
    },
    "calendar-feed-made": {
      subject: "A secret address of your calendar was created",
      detailed: {
        body: [
          "A secret address of your calendar in Tejido was created. Whoever has it sees your activities without signing in. The one before, if there was one, no longer works.",
          "If it was not you, remove it now, change your password and end the other sessions.",
        ],
        action: "Remove the address",
      },
      discreet: {
        body: [
          "The security of your account changed.",
          "If it was not you, change your password now and end the other sessions.",
        ],
        action: "See my notices",
      },
    },
    "organization-submitted": {
      subject: (organization: string) => `We received the profile of ${organization}`,
      detailed: (organization: string) => ({
        body: [
          `The profile of ${organization} is being reviewed.`,
          "The networks team will read it. We will tell you when it is published or if something is missing.",
        ],
        action: "See the profile",
      }),
      discreet: somethingNew,
    },
    "organization-published": {
      subject: (organization: string) => `${organization} is in the directory`,
      detailed: (organization: string) => ({
        body: [
          `The profile of ${organization} is published on Tejido.`,
          "Anyone can find it in the directory. You can change it whenever you like.",
        ],
        action: "See the published profile",
      }),
      discreet: somethingNew,
    },
    "organization-returned": {
      subject: (organization: string) => `Something is missing in the profile of ${organization}`,
      detailed: (organization: string, reason: string) => ({
        body: [
          `We read the profile of ${organization} and ask you to complete it before it is published.`,
          `What is missing: ${reason}`,
          "What you wrote is kept. Change it and send it again.",
        ],
        action: "Complete the profile",
      }),
      discreet: somethingNew,
    },
    "grant-requested": {
      subject: ({ own, person }: GrantFacts) =>
        own ? "A permission was requested for you" : `A permission for ${person} waits for approval`,
      detailed: ({ own, person, role, office }: GrantFacts) => ({
        body: own
          ? [
              `This Tejido permission was requested for you: ${scope(role, office)}.`,
              "Another person has to approve it. We will tell you.",
            ]
          : [
              `This permission was requested for ${person}: ${scope(role, office)}.`,
              "It needs the approval of a second person.",
            ],
        action: own ? "See my account" : "Review the permission",
      }),
      discreet: somethingNew,
    },
    "grant-given": {
      subject: () => "You have a new permission on Tejido",
      detailed: ({ role, office, until }: GrantFacts) => ({
        body: [
          `You have this permission on Tejido: ${scope(role, office)}, until ${until}.`,
          "To use it you need a second factor and a password of 14 characters or more.",
        ],
        action: "See my account",
      }),
      discreet: somethingNew,
    },
    "grant-revoked": {
      subject: () => "A permission of yours on Tejido was revoked",
      detailed: ({ role, office }: GrantFacts) => ({
        body: [
          `You no longer have this permission on Tejido: ${scope(role, office)}.`,
          "Your account stays open. If you think this is a mistake, talk to the administration.",
        ],
        action: "See my account",
      }),
      discreet: somethingNew,
    },
    "claim-invitation": {
      subject: "There is a profile with this contact address on Tejido",
      detailed: {
        body: [
          "The Tejido team wrote the profile of an organization that has this address as its contact.",
          "If you are part of it, you can claim the profile to correct it and keep it up to date. First we will ask you to sign in or create an account.",
        ],
        action: "See the profile and claim it",
      },
      discreet: {
        body: [
          "The team wrote some details that have this address as their contact.",
          "If they are yours, you can take charge of them. First we will ask you to sign in or create an account.",
        ],
        action: "See them",
      },
    },
    "claim-accepted": {
      subject: (organization: string) => `You now lead the profile of ${organization}`,
      detailed: (organization: string) => ({
        body: [
          `We accepted your claim: from now on you lead ${organization} on Tejido.`,
          "The profile became a draft. Check it, complete it and submit it for review so that it returns to the directory.",
        ],
        action: "Complete the profile",
      }),
      discreet: somethingNew,
    },
    "claim-rejected": {
      subject: (organization: string) => `Answer to your claim on the profile of ${organization}`,
      detailed: (organization: string, reason: string | null) => ({
        body: [
          `We could not accept your claim on the profile of ${organization}.`,
          reason === null
            ? "Someone else has shown that she or he represents the organization. Talk to that person to become part of the profile."
            : `Reason: ${reason}`,
        ],
        action: "See my claims",
      }),
      discreet: somethingNew,
    },
    "freshness-question": {
      subject: (organization: string) => `Does the profile of ${organization} still hold?`,
      detailed: (organization: string) => ({
        body: [
          `Nobody has confirmed the profile of ${organization} on Tejido for six months or more. If everything is still the same, one tap is enough.`,
          "You can answer without signing in. The link works once, for 30 days.",
        ],
        action: "It still holds",
        update: "It needs an update",
        archive: "Archive the profile: it should no longer be in the directory",
      }),
      discreet: {
        body: ["We have a short question for you. Answer it when you are in a quiet place."],
        action: "See the question",
      },
    },
    "document-expiring": {
      subject: (organization) => `A document of ${organization} expires soon`,
      detailed: (organization, document, day) => ({
        body: [
          `The document “${document}” of ${organization} is valid until ${day}.`,
          "If you already have the new one, change the date and the copy. If not, this is a good moment to renew it.",
        ],
        action: "See the documents",
      }),
      discreet: somethingNew,
    },
    "board-term-ending": {
      subject: (organization) => `A term ends in ${organization}`,
      detailed: (organization, position, day) => ({
        body: [
          `The term of this position in ${organization} ends on ${day}: ${position}. Nobody is noted after that date.`,
          "When you have chosen who follows, note it with its dates.",
        ],
        action: "See the board",
      }),
      discreet: somethingNew,
    },
    "organizations-merged": {
      subject: (organization) => `Two profiles of ${organization} are now one`,
      detailed: (organization, absorbed) => ({
        body: [
          `The team merged two profiles of the same organization on Tejido. The one of ${organization} stays; the one of ${absorbed} became part of it.`,
          "The people, channels and documents of both are now in the one that stays, and the address of the other leads there. If they are not the same organization, write to us: it can be undone for 30 days.",
        ],
        action: "See the profile",
      }),
      discreet: somethingNew,
    },
    "organization-warned": {
      subject: (organization) => `A warning about the profile of ${organization}`,
      detailed: (organization, reason) => ({
        body: [
          `The Tejido team asks you to correct something in the profile of ${organization}. For now the profile stays as it is.`,
          `Reason: ${reason}`,
        ],
        action: "Open my organization",
      }),
      discreet: somethingNew,
    },
    "organization-hidden": {
      subject: (organization) => `The profile of ${organization} is hidden`,
      detailed: (organization, reason) => ({
        body: [
          `The Tejido team hid the profile of ${organization}: only its people and the team see it. Nothing was deleted.`,
          `Reason: ${reason}`,
          "Correct what is needed and answer the team so that it is shown again.",
        ],
        action: "Open my organization",
      }),
      discreet: somethingNew,
    },
    "organization-shown": {
      subject: (organization) => `The profile of ${organization} is shown again`,
      detailed: (organization) => ({
        body: [`The profile of ${organization} is no longer hidden on Tejido.`],
        action: "See the profile",
      }),
      discreet: somethingNew,
    },
    "organization-archived": {
      subject: (organization) => `The team archived the profile of ${organization}`,
      detailed: (organization, reason) => ({
        body: [
          `The profile of ${organization} is no longer in the Tejido directory. Nothing was deleted.`,
          `Reason: ${reason}`,
          "Whoever leads the organization can take it out of the archive as a draft, correct it and submit it for review again.",
        ],
        action: "Open my organization",
      }),
      discreet: somethingNew,
    },
    "membership-invitation": {
      subject: "Someone invites you to join an organization on Tejido",
      detailed: {
        body: [
          "Someone invites you to join an organization on Tejido.",
          "Open the link to see which one and decide. If it is not for you, you need not do anything.",
        ],
        action: "See the invitation",
      },
      discreet: {
        body: [
          "There is a message for you. Read it when you are somewhere quiet.",
          "If it is not for you, you need not do anything.",
        ],
        action: "Read it",
      },
    },
    "join-requested": {
      subject: (organization) => `Someone would like to join ${organization}`,
      detailed: (organization, person) => ({
        body: [
          `${person} asks to join ${organization}.`,
          "Read the answers and decide. If nobody answers, the request expires.",
        ],
        action: "Read the request",
      }),
      discreet: somethingNew,
    },
    "join-accepted": {
      subject: (organization) => `You are now part of ${organization}`,
      detailed: (organization) => ({
        body: [
          `Your request was accepted: from now on you are part of ${organization} on Tejido.`,
          "The other people of the organization read your name only if you allow it.",
        ],
        action: "Open my organization",
      }),
      discreet: somethingNew,
    },
    "join-rejected": {
      subject: (organization) => `Answer of ${organization} to your request`,
      detailed: (organization, reply) => ({
        body: [
          `${organization} read your request and did not accept it this time.`,
          ...(reply === null ? [] : [`The answer: ${reply}`]),
        ],
        action: "See my requests",
      }),
      discreet: somethingNew,
    },
    "member-joined": {
      subject: (organization) => `Someone joined ${organization}`,
      detailed: (organization, person) => ({
        body: [`${person} accepted the invitation and is now part of ${organization}.`],
        action: "See who is part of it",
      }),
      discreet: somethingNew,
    },
    "role-changed": {
      subject: (organization) => `Your role in ${organization} changed`,
      detailed: (organization, role) => ({
        body: [`From now on, your role in ${organization} is: ${role}.`],
        action: "Open my organization",
      }),
      discreet: somethingNew,
    },
    "membership-ended": {
      subject: (organization) => `You are no longer part of ${organization}`,
      detailed: (organization, reason, mayRead) => ({
        body: [
          `Whoever leads ${organization} ended your membership.`,
          ...(reason === null ? [] : [`Reason: ${reason}`]),
          "Your account on Tejido stays open.",
        ],
        action: mayRead ? "See my membership" : "Go to Tejido",
      }),
      discreet: somethingNew,
    },
    "handover-offered": {
      subject: (organization) => `You are asked to lead ${organization}`,
      detailed: (organization, person) => ({
        body: [
          `${person} offers you her or his place to lead ${organization}.`,
          "Nothing changes until you answer: you can accept or say no.",
        ],
        action: "Answer",
      }),
      discreet: somethingNew,
    },
    "handover-answered": {
      subject: (organization) => `Answer about who leads ${organization}`,
      answers: {
        accepted: (person, organization) => `${person} accepted and now leads ${organization}.`,
        rejected: (person, organization) =>
          `${person} would rather not lead ${organization} for now. Everything stays as it was.`,
        expired: (person, organization) =>
          `${person} did not answer in time about leading ${organization}. Everything stays as it was.`,
      },
      actions: { accepted: "Go to my home", rejected: "See the handover", expired: "See the handover" },
      discreet: somethingNew,
    },
    "cohosting-offered": {
      subject: (organization) => `${organization} proposes to organize an activity together`,
      detailed: (organization, asked, title) => ({
        body: [
          `${organization} invites ${asked} to organize the activity “${title}” together.`,
          "If you accept, the activity also appears in your agenda and your team reads who signs up.",
        ],
        action: "Answer",
      }),
      discreet: somethingNew,
    },
    "cohosting-answered": {
      subject: (title) => `Answer about the activity “${title}”`,
      answers: {
        accepted: (organization, title) =>
          `${organization} accepted and organizes the activity “${title}” with you.`,
        rejected: (organization, title) =>
          `${organization} will not organize the activity “${title}” with you.`,
        expired: (organization, title) =>
          `${organization} did not answer in time about the activity “${title}”.`,
      },
      action: "See who organizes it",
      discreet: somethingNew,
    },
    "cohosting-ended": {
      subject: (title) => `You no longer organize “${title}” together`,
      body: (organization, title) => [
        `${organization} ended what was agreed: you no longer organize the activity “${title}” together.`,
        "Whoever signed up keeps their place.",
      ],
      action: "See who organizes it",
      home: "Go to my home",
      discreet: somethingNew,
    },
    "sign-up-received": {
      subject: (title, waiting) =>
        waiting ? `You are on the waiting list: ${title}` : `You have a place: ${title}`,
      detailed: (title, when, waiting) => ({
        body: [
          `You signed up for “${title}”: ${when}.`,
          waiting
            ? "Every place is taken. If one comes free and it is your turn, it is yours and we will tell you."
            : "Your place is kept. If you cannot come, withdraw so that someone else can take it.",
        ],
        action: "See the activity",
      }),
      discreet: somethingNew,
    },
    "sign-up-link": {
      subject: "You signed up for an activity",
      detailed: {
        body: [
          "You signed up for an activity. Open the link to confirm that this address is yours, see your place or withdraw.",
          "Only if you confirm it can we tell you of a change.",
        ],
        action: "See my place",
      },
      discreet: {
        body: [
          "Open the link to confirm that this address is yours. Only then can we tell you of anything new.",
        ],
        action: "Open",
      },
    },
    "sign-up-moved-up": {
      subject: (title) => `A place came free for you: ${title}`,
      detailed: (title, when) => ({
        body: [
          `You were waiting for a place in “${title}” and now it is yours: ${when}.`,
          "If you cannot come, withdraw so that someone else can take it.",
        ],
        action: "See the activity",
      }),
      discreet: somethingNew,
      discreetLink: somethingNewByLink,
    },
    "activity-moved": {
      subject: (title) => `A change in ${title}`,
      detailed: (title, now, before) => ({
        body: [
          before === null
            ? `There is a change in “${title}”. The date is still: ${now}.`
            : `The activity “${title}” has another date. It is now: ${now}. Before it was: ${before}.`,
          "Your place is kept. If you can no longer come, withdraw so that someone else can take it.",
        ],
        action: "See the activity",
      }),
      discreet: somethingNew,
      discreetLink: somethingNewByLink,
    },
    "activity-cancelled": {
      subject: (title) => `Cancelled: ${title}`,
      detailed: (title, when, reason) => ({
        body: [
          when === null
            ? `“${title}” will not take place: all its dates to come were cancelled.`
            : `“${title}” will not take place. It was planned for: ${when}.`,
          ...(reason === null ? [] : [`Reason: ${reason}`]),
        ],
        action: "See the activity",
      }),
      discreet: somethingNew,
      discreetLink: somethingNewByLink,
    },
    "activity-hidden": {
      subject: (title) => `The activity “${title}” is hidden`,
      detailed: (title, organization, reason) => ({
        body: [
          `The Tejido team hid the activity “${title}” of ${organization}: it is no longer in the agenda. Nothing was deleted.`,
          `Reason: ${reason}`,
          "Answer the team so that it is shown again.",
        ],
        action: "See my activities",
      }),
      discreet: somethingNew,
    },
    announcement: {
      subject: (organization, title) => `${organization}: ${title}`,
      lead: (organization) => `An announcement of ${organization} for its people:`,
      action: "Read on Tejido",
      discreet: somethingNew,
    },
  },
} satisfies typeof es;
