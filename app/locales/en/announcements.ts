import type { announcements as es } from "#app/locales/es/announcements";

const number = new Intl.NumberFormat("en");

const people = (count: number) => (count === 1 ? "1 person" : `${number.format(count)} people`);

export const announcements = {
  title: (organization: string) => `Announcements of ${organization}`,
  lead: "What those who lead the organization tell its members.",
  new: "Write an announcement",
  closed: "While the profile is archived or hidden no announcements can be sent.",
  drafts: "Drafts",
  sent: "Sent",
  emptyTitle: "No announcements yet",
  empty: "Write the first one: it reaches your members by mail and stays here.",
  emptyForReaders: "When those who lead the organization announce something, it will appear here.",
  headline: "Announcement",
  audience: "For",
  written: "Written",
  sentOn: "Sent",
  reached: "It reached",
  audiences: {
    member: "Everyone with an account in the organization",
    editor: "Those who edit or lead",
    leader: "Those who lead",
  },
  people,

  show: {
    back: "Announcements",
    from: (organization: string) => `From those who lead ${organization}`,
    onlySpanish: "This announcement was written in Spanish only.",
    reached: (recipients: number, withoutLetter: number) =>
      withoutLetter === 0
        ? `It was for ${people(recipients)}, with a mail for each.`
        : `It was for ${people(recipients)}. For ${number.format(withoutLetter)} no mail left: they read it on this page.`,
  },

  draft: {
    title: "Look at it before you send it",
    lead: "This is how they will read it. It has not reached anyone yet.",
    page: "How it reads on the page",
    inEnglish: "In English",
    letters: "How the mail arrives",
    detailed: "To those who get detailed mail",
    discreet: "To those who get discreet mail",
    discreetNote:
      "It does not say who it is from or what it is about. It leads to “My notices”, where the announcement opens.",
    sender: "From",
    subject: "Subject",
    edit: "Change the text",
    remove: "Remove the draft",
    reached: "Whom it reaches",
    recipients: (count: number) =>
      count === 1 ? "It is for 1 person: you." : `It is for ${people(count)}, and you are one of them.`,
    withLetter: (count: number) =>
      count === 1 ? "A mail leaves for 1." : `A mail leaves for ${number.format(count)}.`,
    withoutLetter: (count: number) =>
      count === 1
        ? "1 does not get mail like this: reads it here."
        : `${number.format(count)} do not get mail like this: they read it here.`,
    unreachable: (count: number) =>
      count === 1
        ? "1 person on the list has no account: it does not reach them. Tell them in another way."
        : `${number.format(count)} people on the list have no account: it does not reach them. Tell them in another way.`,
    send: (count: number) => `Send to ${people(count)}`,
    once: "An announcement that was sent cannot be changed or taken back.",
  },

  sending: {
    title: (announcement: string) => `Send: ${announcement}`,
    back: "Back to the preview",
    recounted: (count: number) =>
      `While you were reading, whom it reaches changed: it now is for ${people(count)}.`,
    changed:
      "Someone else changed the announcement while you were reading. Read it again before you send it.",
    read: "Read the announcement as it is now",
    limit: "In the last 24 hours 3 announcements of this organization have left. You can send this one from",
    kept: "The draft is kept.",
  },

  form: {
    newTitle: "Write an announcement",
    editTitle: "Change the announcement",
    lead: "First you see it as they will read it, and how many people it reaches; then you send it.",
    audience: "Whom is it for?",
    title: "Title",
    body: "Text",
    bodyHint:
      "Say what happens, when, where and what to do. Do not write anyone's personal data: many people read it.",
    english: "In English too",
    englishHint:
      "Read by those who use the site in English. If you leave it out, they read the text in Spanish.",
    englishTitle: "Title in English",
    englishBody: "Text in English",
    save: "Save and see how it looks",
  },

  removal: {
    title: (announcement: string) => `Remove: ${announcement}`,
    text: "The draft is deleted. It has not reached anyone.",
    confirm: "Remove the draft",
  },
} satisfies typeof es;
