import type { invitations as es } from "#app/locales/es/invitations";

const number = new Intl.NumberFormat("en");

export const invitations = {
  states: {
    pending: "Waiting",
    accepted: "Accepted",
    rejected: "Refused",
    cancelled: "Cancelled",
    expired: "Expired",
  },
  means: { mail: "By mail", link: "By link" },

  list: {
    title: (name: string) => `Invitations of ${name}`,
    lead: "Invite a person by mail, or share a link or a QR code with a group.",
    new: "Invite by mail",
    newLink: "Make a link",
    waiting: "Waiting",
    history: "Ended",
    historyHint: "When an invitation ends we forget the mail address. A year later it is removed altogether.",
    emptyTitle: "No invitation is waiting",
    empty: "Invite someone: she need not have an account yet.",
    who: "For whom",
    anyone: "Whoever has the link",
    someone: "One person, by mail",
    way: "How",
    role: "Role",
    uses: "Uses",
    used: (taken: number, places: number) => `${number.format(taken)} of ${number.format(places)}`,
    expires: "Expires",
    state: "State",
    ended: "Ended",
  },

  new: {
    title: "Invite to the organization",
    back: "Invitations",
    choose: "How to invite",
    byMail: "By mail",
    byLink: "By link or QR",
    mailLead:
      "We send a discreet mail with a link that serves once and for 14 days. The mail holds no text typed here.",
    linkLead:
      "Anyone who has the link can come in until its places are taken or its time is over. Share it only with people you know.",
    mail: "Mail address of the person",
    mailHint: "Ask her first whether she wants to receive it there and who else reads it.",
    role: "Role in the organization",
    roleHints: {
      member: "Reads what the organization shares with its people.",
      editor: "Also keeps the profile, the list of members and the activities.",
      leader: "Decides everything: invites, accepts requests and gives roles.",
    },
    member: "Person on the list",
    memberHint: "If she is on the list without an account, choose her: the account joins that entry.",
    nobody: "Not on the list",
    places: "How many people may come in",
    placesHint: "Between 1 and 100.",
    days: "For how many days it serves",
    daysHint: "Between 1 and 30.",
    send: "Send the invitation",
    create: "Make the link",
  },

  show: {
    title: { mail: "Invitation by mail", link: "Invitation by link" },
    back: "Invitations",
    linkTitle: "The link",
    linkHint:
      "Whoever opens it reads the name of the organization and can join after signing in or making an account.",
    picture: "QR code of the link of the invitation",
    print: "For a meeting: print this page or show the code on the screen.",
    copy: "Text for WhatsApp",
    copyHint: "Press and hold the text, choose “Select all” and copy it.",
    whatsapp: ({ organization, link, day }) =>
      `You are invited to be part of ${organization} on Tejido. Open this link until ${day}:\n${link}`,
    joined: "Came in by this invitation",
    by: "Made by",
    made: "Made",
    ended: "Ended",
    cancel: "Cancel the invitation",
  },

  cancellation: {
    title: "Cancel the invitation?",
    text: "The link stops working at once. Whoever joined already stays in the organization.",
    confirm: "Cancel the invitation",
  },

  accept: {
    title: (organization: string) => `Invitation to ${organization}`,
    lead: (organization: string) => `You are invited to be part of ${organization}.`,
    role: "Your role would be",
    until: "You can accept until",
    about: "Get to know the organization",
    join: (organization: string) => `Join ${organization}`,
    sees: "Those who lead or edit the organization will see your name in the list of members. The others see it only if you want. You can leave whenever you like.",
    signInFirst: "To join, sign in with your account or make one. Then you come back to this page.",
    signIn: "Sign in",
    register: "Make an account",
    refuse: "I do not want to join",
    belongsTitle: "You already belong",
    belongs: (organization: string) => `You are already in ${organization}. There is nothing more to do.`,
    toOrganization: "Go to my organization",
    unusableTitle: "This invitation serves no more",
    unusable: {
      accepted: "It was used: its places are taken.",
      rejected: "Someone said no with this link.",
      cancelled: "The organization cancelled it.",
      expired: "The time to accept it is over.",
      unknown: "The link is incomplete, or no longer serves you.",
    },
    ask: "Ask the person of the organization who sent it for another one.",
    toMine: "Go to the start",
  },
} satisfies typeof es;
