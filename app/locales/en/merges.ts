import type { merges as es } from "#app/locales/es/merges";

const number = new Intl.NumberFormat("en");
const counted = (count: number, one: string, many: string) =>
  count === 1 ? `1 ${one}` : `${number.format(count)} ${many}`;

export const merges = {
  contents: {
    leaders: (count) => counted(count, "person who leads it", "people who lead it"),
    people: (count) => counted(count, "member in all", "members in all"),
    channels: (count) => counted(count, "contact channel", "contact channels"),
    supports: (count) => counted(count, "thing it offers or looks for", "things it offers or looks for"),
    documents: (count) => counted(count, "document", "documents"),
    board: (count) => counted(count, "position of the board", "positions of the board"),
    requirements: (count) => counted(count, "noted requirement", "noted requirements"),
    claims: (count) => counted(count, "waiting claim", "waiting claims"),
    flags: (count) => counted(count, "open report", "open reports"),
  },

  choice: {
    title: (organization) => `Merge ${organization} with another profile`,
    lead: "Choose the other profile of the same organization.",
    back: "Review the profile",
    likely: "Similar profiles",
    none: "We found no other similar profile.",
    address: "Address of the other profile",
    addressHint: "What follows /organizaciones/ in the browser’s bar. You can also paste the whole link.",
    submit: "Compare",
    unknownTitle: "We did not find that profile",
    unknown: "Check the address and write it again.",
  },

  new: {
    title: "Merge two profiles",
    lead: "They are of the same organization: one stays and the other becomes part of it.",
    back: "Similar profiles",
    obstacles: {
      same: "It is the same profile twice. Choose another one to compare.",
      merged: "One of the two is already part of another profile. See the list of merges.",
      own: "You belong to one of the two organizations: someone else of the team has to decide.",
    },
    list: "See the merges",
    compared: "The two profiles",
    kept: "Which one stays?",
    keptHint: "Its name, mission, logo and place are the ones shown. Those of the other are not deleted.",
    nothing: "Nothing to pass on",
    follows: "What happens",
    followsText:
      "The people, the channels, what it offers and looks for, the documents, the board, the requirements, the themes, the claims and the reports of the other pass to the one that stays. What both say alike is not repeated.",
    leadersText:
      "Whoever leads the other profile will also lead the one that stays. Make sure first that they are of the organization.",
    addressText: "The address of the other profile leads to the one that stays.",
    toldText: (count) =>
      count === 0
        ? "Nobody leads either of the two: there is no one to tell."
        : `We tell ${counted(count, "person who leads", "people who lead")} one of the two, if they want these notices.`,
    undoText: "It can be undone for 30 days.",
    notPublic:
      "Careful: if a profile stays that is not in the directory, the organization is no longer seen.",
    reason: "Reason",
    reasonHint:
      "How you know that they are the same organization. The team reads it. At least 10 characters.",
    confirm: "I made sure that they are the same organization",
    submit: "Merge",
  },

  list: {
    title: "Merged profiles",
    lead: "Which profiles became one, who merged them and until when it can be undone.",
    back: "Management",
    absorbed: "Became part of it",
    merged: "Merged",
    by: (name) => `by ${name}`,
    reason: "Reason",
    until: "Can be undone until",
    undone: "Undone",
    final: "It can no longer be undone",
    waits: "The latest merge of the profile that stays has to be undone first.",
    own: "You belong to this organization: someone else of the team has to decide.",
    undo: "Undo",
    about: (kept, absorbed) => `the merge of ${absorbed} into ${kept}`,
    undoHint: "Undoing gives back to each profile what was its own. What was added since stays where it is.",
    emptyTitle: "No merged profiles",
    empty: "When an organization has two profiles, merge them from the list of similar ones.",
    duplicates: "See similar profiles",
  },
} satisfies typeof es;
