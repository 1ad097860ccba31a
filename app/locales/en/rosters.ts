import type { rosters as es } from "#app/locales/es/rosters";

const number = new Intl.NumberFormat("en");

const people = (count: number) => (count === 1 ? "1 person" : `${number.format(count)} people`);

export const rosters = {
  fields: {
    name: "Name",
    surname: "Surname",
    mail: "Mail",
    phone: "Telephone",
    since: "Since",
    note: "Note",
  },
  headings: {
    name: "names|full name|first name|given name|person|member",
    surname: "last name|family name|surnames",
    mail: "email|e mail|mail address|email address",
    phone: "phone|phone number|mobile|cell|telephone number|mobile number",
    since: "joined|member since|start|start date|date",
    note: "notes|remarks|comment|comments",
  },
  examples: [
    {
      name: "Mary Sample Example",
      mail: "mary@example.org",
      phone: "099 123 4567",
      since: "2024-03-15",
      note: "Helps with the food on Saturdays",
    },
    { name: "Louis Example Sample", mail: "", phone: "", since: "", note: "" },
  ],
  export: {
    title: "List of members",
    fileName: "members",
    role: "Role",
    account: "With account",
    yes: "Yes",
    no: "No",
  },

  import: {
    title: "Add several people",
    back: "Members",
    lead: "Upload a table or paste a list. You look at it row by row afterwards: nothing is kept until you confirm, and nobody is told.",
    template: "Download a sample table",
    file: "Table of people",
    fileHint:
      "An .xlsx or .csv file of at most 2 MB and 2,000 rows. The first row says what is in each column: Name, Mail, Telephone, Since, Note. Only the name is needed.",
    lines: "Or paste the list here",
    linesHint:
      "One person a line: name, mail, telephone. Leave out what you do not know. Whatever you copy from a notebook, a chat or a spreadsheet will do.",
    submit: "Look at the list",
    pasted: "Pasted list",
    templateName: "members-template",
    care: "Note only people who know that they are on this list. Do not write identity documents, migratory status or health.",
    faults: {
      missing: "Choose a file or paste the list.",
      both: "Choose a file or paste the list, not both: so we know which one to use.",
      "too-many": "These are more than 2,000 rows. Divide the list into several.",
      "no-names":
        "We did not find the column of names. Put “Name” as a heading in the first row and send it again.",
      nobody: "There are no people in it. Write at least one below the headings.",
      busy: "We are reading other tables right now. Wait a minute and send it again.",
      unreadable: "We could not read that table. Open it, save it as .xlsx and send it again.",
    },
  },

  preview: {
    title: "Look at the list",
    doneTitle: "People added",
    back: "Add several people",
    counts: "What we found",
    fresh: "New people",
    likely: "Seem to be there already",
    faulty: "With mistakes",
    likelyTitle: "They seem to be the same person",
    likelyText: "They are not added, unless you tick them because they are someone else.",
    likelyMore: (count) =>
      `${number.format(count)} more rows look like someone; those are not added. If they are other people, upload them in a list apart.`,
    faultyTitle: "Rows with mistakes",
    faultyText: "These are not added. Mend them and send them again in a list apart.",
    faultyMore: (count) => `And ${number.format(count)} more rows with mistakes.`,
    freshTitle: "People who will be added",
    none: "No row brings a new person.",
    row: "Row",
    name: "Name",
    says: "What we found",
    unnamed: "(no name)",
    add: "Add",
    addThis: (name) => `Add ${name} all the same`,
    sameAs: (name) => `Seems to be the same person as ${name}, who is on the list already.`,
    sameRow: (row) => `Seems to be the same person as row ${number.format(row)} of this table.`,
    withMail: (mail) => `With mail: ${mail}.`,
    withPhone: (phone) => `Telephone: ${phone}.`,
    withoutMail: "Without mail.",
    since: (day) => `Since ${day}.`,
    note: (note) => `Note: ${note}`,
    commit: (count, ticks) =>
      count === 0 ? "Add those I ticked" : `Add ${people(count)}${ticks ? " and those I ticked" : ""}`,
    commitHint: "They are added to the list without an account. No mail reaches them.",
    cancel: "Cancel and delete this list",
    first: "Back to the beginning to confirm",
    faults: {
      "name-missing": "The name is missing.",
      "name-too-long": "The name is too long: it may have up to 100 characters.",
      "name-unreadable": "The name cannot be read. Write it with letters.",
      "name-disguised": "The name mixes letters of several alphabets that look alike. Write it again.",
      mail: "The mail is not complete. Write it like name@example.org or leave it empty.",
      phone: "The telephone is not complete. Write it like 099 123 4567 or leave it empty.",
      day: "We do not understand the date. Write it like 15/3/2024 or leave it empty.",
      future: "That date is still to come. Write since when she takes part.",
      "note-too-long": "The note is too long: it may have up to 500 characters.",
    },
    cancelled: "You cancelled this list and its rows were deleted.",
    added: (count) => `We added ${people(count)} to the list.`,
    inviteTitle: "Would you like to invite them to have their account?",
    inviteText: (count) =>
      count === 0
        ? "Nobody of this list has a mail noted. You can invite them by a link."
        : count === 1
          ? "One person has a mail. You can invite her now or whenever you like; nobody receives anything until then."
          : `${people(count)} have a mail. You can invite them one by one, now or whenever you like; nobody receives anything until then.`,
    inviteMore: (count) => `You find the other ${number.format(count)} in the list of members.`,
    invite: "Invite",
    inviteLink: "Invite by a link",
    members: "See the list of members",
  },
} satisfies typeof es;
