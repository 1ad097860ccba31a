import type { claims as es } from "#app/locales/es/claims";

const number = new Intl.NumberFormat("en");

export const claims = {
  states: {
    pending: "Waiting",
    accepted: "Accepted",
    rejected: "Not accepted",
    cancelled: "Withdrawn",
    expired: "Expired",
  },
  standardAnswer:
    "Someone else has shown that she or he represents the organization. Talk to that person to become part of the profile.",

  new: {
    title: (organization: string) => `Claim the profile of ${organization}`,
    lead: "The team wrote this profile. If you are part of the organization, claim it to correct it and keep it up to date.",
    closedTitle: "Someone already looks after this profile",
    closed: "Talk to the people of the organization to become part of the profile.",
    pending: "You have claimed this profile and your claim waits for an answer.",
    toMine: "See my claims",
    proof: "What do you do in the organization, and how can we make sure?",
    proofHint:
      "Between 20 and 1500 characters. For example since when you take part and whom we can talk to. Only the networks team reads it. Do not write stories of people you help, nor numbers of documents.",
    file: "A file that shows it",
    fileHint:
      "For example a letter of the organization: a PDF or a picture of up to 5 MB. Do not send identity documents.",
    submit: "Send the claim",
    next: "The networks team will answer you. Meanwhile the profile stays as it is. If nobody answers in 60 days, the claim expires and you can send it again.",
  },

  mine: {
    title: "My claims",
    lead: "The profiles you claimed and what you were answered.",
    back: "Home",
    sent: "Sent on",
    answered: "Answered on",
    said: "What you wrote",
    answer: "Answer",
    expired: "Nobody answered in 60 days. You can claim the profile again.",
    cancel: "Withdraw the claim",
    about: (organization: string) => `on the profile of ${organization}`,
    emptyTitle: "You have not claimed any profile yet",
    empty: "If your organization is in the directory as “unclaimed”, open it and claim it.",
    directory: "See the directory",
  },

  news: {
    pending: (organization: string) => `Your claim on the profile of ${organization} waits for an answer.`,
    accepted: (organization: string) =>
      `We accepted your claim: you lead ${organization}. Complete the profile and submit it for review.`,
    rejected: (organization: string) => `We answered your claim on the profile of ${organization}.`,
    expired: (organization: string) =>
      `Your claim on the profile of ${organization} expired without an answer. You can send it again.`,
  },

  queue: {
    title: "Claims on profiles",
    lead: "People who say that a profile loaded by the team is their organization's.",
    back: "Management",
    filter: "State",
    organization: "Organization",
    person: "Claimed by",
    match: "Mail address",
    sent: "Sent",
    answered: "Answered",
    emptyTitle: "No claim in this state",
    empty: "When someone claims a profile, it will appear here.",
    directory: "See the organizations",
  },
  matches: {
    address: "Address matches",
    domain: "Address matches the website",
    none: "No match",
  },
  matchHints: {
    address: "The confirmed address of the account is the one the profile shows.",
    domain: "The confirmed address of the account is of the same domain as the profile's website.",
    none: "The address of the account matches no channel of the profile: make sure in another way.",
  },

  show: {
    title: (organization: string) => `Claim: ${organization}`,
    back: "Claims",
    person: "Claimed by",
    since: "Has an account since",
    match: "The mail address",
    state: "State",
    sent: "Sent",
    answered: "Answered",
    answer: "Answer",
    proof: "What was written",
    file: "Open the attached file",
    others: (count: number) =>
      count === 1
        ? "Someone else claims this profile too. If you accept this claim, the other is answered by itself."
        : `${number.format(count)} other people claim this profile too. If you accept this claim, the others are answered by themselves.`,
    profile: "See the profile",
    own: "This claim is yours: someone else of the team has to decide it.",
    answeredNotice: "This claim has been answered.",
    closed: "The profile can no longer be claimed: only a refusal is left.",
    hint: "Once you accept, this person leads the organization and the profile is a draft again until it is completed and reviewed.",
    accept: "Accept",
    reject: "Refuse and say why",
  },

  rejection: {
    title: (organization: string) => `Refuse the claim on ${organization}`,
    lead: "The person will read the reason. The profile stays as it is.",
    reason: "Reason",
    reasonHint: "Say what was missing to make sure. At least 10 characters.",
    submit: "Answer",
    closed: "This claim has been answered. Nothing was changed.",
  },

  load: {
    title: "Load a profile",
    lead: "For an organization that has nobody here yet. It is in the directory at once, marked “unclaimed”.",
    back: "Organizations",
    mail: "Contact address of the organization",
    mailHint: "Write it down only if the organization wanted to give it.",
    audience: "Who sees this address",
    audiences: {
      organization: "Only the team and whoever claims the profile",
      network: "Verified organizations and the team",
      public: "Everyone",
    },
    invite: "Tell this address that it can claim the profile",
    inviteHint:
      "The letter holds no text written here, and whoever reads it can ask us never to write again.",
    submit: "Load the profile",
  },
} satisfies typeof es;
