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
  },
} satisfies typeof es;
