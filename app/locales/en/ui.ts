import type { ui as es } from "#app/locales/es/ui";

const plural = new Intl.PluralRules("en");

export const ui = {
  name: "Tejido",
  tagline: "Organizations weaving community",
  title: (page: string) => `${page} · Tejido`,
  skip: "Skip to content",

  nav: {
    label: "Main",
    organizations: "Organizations",
    training: "Training",
    agenda: "Agenda",
    mine: "Home",
    management: "Management",
    account: "Account",
    signOut: "Sign out",
    signIn: "Sign in",
    register: "Register",
  },
  footer: {
    label: "About this site",
    privacy: "Privacy",
    safety: "Browse safely",
    otherLanguage: "Español",
    otherLanguageCode: "es",
    danger: "In immediate danger? Call",
  },
  exit: {
    button: "Leave quickly",
    description: "Leaves this page and opens one that says nothing about you",
  },
  demo: {
    label: "Demonstration",
    text: "Demonstration: the people and organizations are invented.",
    people: "Switch person",
    mailbox: "Mailbox",
  },
  secondFactor: {
    title: "Your staff permissions are waiting for a second factor",
    text: "Turn it on to start working: it protects the organizations and you.",
    link: "Turn on the second factor",
  },

  form: {
    save: "Save",
    optional: "(optional)",
    errors: (count: number) =>
      plural.select(count) === "one" ? "One thing needs correcting" : `${count} things need correcting`,
    staleTitle: "Someone else saved changes while you were writing",
    staleText:
      "What you wrote is still here. Beside each field that differs you will see what is saved now. Check it and save again: what you leave here will be kept.",
    stored: "Saved now:",
    storedEmpty: "(empty)",
    noneMarked: "Nothing ticked: open the list",
    restored: "We recovered what you wrote before your session ended. Check it and save it.",
  },
  stay: "Leave it as it is",
  search: { submit: "Search" },
  pagination: {
    label: "Pages",
    previous: "Previous",
    next: "Next",
    position: (page: number, pages: number) => `Page ${page} of ${pages}`,
  },
  date: {
    day: (date: { weekday: string; day: string; month: string; year: string | undefined }) =>
      `${date.weekday} ${date.day} ${date.month}${date.year ? ` ${date.year}` : ""}`,
    instant: (day: string, time: string, zone: string) => `${day}, ${time} (${zone})`,
    zones: { "America/Guayaquil": "Ecuador time", "Pacific/Galapagos": "Galápagos time" },
  },

  errors: {
    home: "Go to the home page",
    directory: "Search organizations",
    signIn: "Sign in and continue",
    notKept:
      "We could not keep what you wrote. If you still see it on the previous page, copy it before you sign in again.",
    reference: (requestId: string) => `If you write to support, give this number: ${requestId}`,
    400: {
      title: "We could not understand what arrived",
      text: "Go back to the previous page, reload it and try again.",
    },
    401: {
      title: "Your session ended",
      text: "What you wrote is kept for 30 minutes. Sign in again and you will find it in the form.",
    },
    403: {
      title: "You do not have permission for this",
      text: "If you think you should, talk to whoever manages your organization or office. If you came from another site, open the page from here and try again.",
    },
    404: {
      title: "We could not find this page",
      text: "The address may be misspelled, the page may be gone, or only other people may see it. Search the directory or go back to the home page.",
    },
    405: {
      title: "This address does not open like that",
      text: "Go back to the previous page and use the button there.",
    },
    409: {
      title: "This changed while you were looking at it",
      text: "Go back to the previous page and reload it to see how it stands now.",
    },
    413: {
      title: "What you sent is too large",
      text: "Go back to the previous page, shorten the text or choose a smaller file, and try again.",
    },
    422: {
      title: "Something is missing in what you sent",
      text: "Go back to the previous page, check the details and send them again.",
    },
    429: {
      title: "Too many attempts in a row",
      text: "Wait a few minutes and try again. This protects people's accounts.",
    },
    500: {
      title: "Something failed on our side",
      text: "It is not your fault. Wait a moment and try again; what was already saved is still saved.",
    },
    503: {
      title: "We cannot save or show data right now",
      text: "The site is busy or under maintenance. Wait a minute and try again.",
    },
  },
} satisfies typeof es;
