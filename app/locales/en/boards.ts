import type { boards as es } from "#app/locales/es/boards";

export const boards = {
  title: (name) => `Board of ${name}`,
  lead: "Who holds each position and since when. It serves a coordination without legal personality just as well.",
  current: "Now",
  future: "Next",
  history: "Ended terms",
  new: "Note a position",
  emptyTitle: "Nobody is noted yet",
  empty: "Note who coordinates or presides, with dates. We tell you before the term ends.",
  emptyForReaders: "Once those who keep the profile note a position, it shows here.",
  nobodyNow: "At this moment nobody is noted in a position.",
  position: "Position",
  holder: "Person",
  startsOn: "From",
  endsOn: "Until",
  noEnd: "No end date",
  ending: (days) =>
    days === 0
      ? "The term ends today"
      : days === 1
        ? "The term ends tomorrow"
        : `The term ends in ${days} days`,
  positions: {
    president: "President",
    "vice-president": "Vice-president",
    coordinator: "Coordinator",
    secretary: "Secretary",
    treasurer: "Treasurer",
    "legal-representative": "Legal representative",
    member: "Member of the board",
    other: "Another position",
  },
  warning: (positions) =>
    positions.length === 1
      ? `A term ends soon and nobody follows: ${positions[0]}.`
      : `Terms end soon and nobody follows: ${positions.join(", ")}.`,
  vacant: (positions) =>
    positions.length === 1
      ? `A term ended and nobody is noted after it: ${positions[0]}.`
      : `Terms ended and nobody is noted after them: ${positions.join(", ")}.`,
  see: "See the board",

  form: {
    newTitle: "Note a position",
    editTitle: (position) => `Edit: ${position}`,
    back: "Board",
    position: "Position",
    choosePosition: "Choose the position",
    holder: "Name of the person",
    holderHint: "As the organization knows her. She needs no account. Ask her before you note her.",
    startsOn: "From",
    endsOn: "Until",
    endsHint: "Leave it empty if there is no end date. When a term ends, put its last day here.",
    add: "Save the position",
    save: "Save the changes",
    remove: "Remove this position",
    clash: ({ holder, startsOn, endsOn }) =>
      endsOn === null
        ? `${holder} already holds that position since ${startsOn}, without an end date. End that term or change these dates.`
        : `${holder} already holds that position from ${startsOn} to ${endsOn}. Change the dates so that they do not cross.`,
  },
  removal: {
    title: (position) => `Remove: ${position}`,
    text: "Remove a position only if it was noted by mistake. If the term ended, give it an end date: so it stays in the history.",
    confirm: "Remove the position",
  },
} satisfies typeof es;
