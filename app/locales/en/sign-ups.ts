import type { signUps as es } from "#app/locales/es/sign-ups";

const number = new Intl.NumberFormat("en-GB");
const people = (count: number) => (count === 1 ? "1 person" : `${number.format(count)} people`);

export const signUps = {
  roles: { participant: "Participant", volunteer: "Volunteering", facilitator: "Facilitation" },
  cares: {
    childcare: "Childcare",
    transport: "Transport",
    accessibility: "Access for people with disabilities",
    interpretation: "Interpretation",
    food: "Food",
  },
  states: { confirmed: "With a place", waiting: "On the waiting list", withdrawn: "Withdrew" },

  panel: {
    title: "Signing up",
    open: "You can sign up.",
    left: (role: string, free: number, capacity: number) =>
      free === 0
        ? `${role}: no places left (${number.format(capacity)} in all)`
        : free === 1
          ? `${role}: 1 place left of ${number.format(capacity)}`
          : `${role}: ${number.format(free)} places left of ${number.format(capacity)}`,
    noEnd: (role: string) => `${role}: no limit of places`,
    waiting: (count: number) => `${people(count)} on the waiting list`,
    full: "There are no places left. If you sign up you wait in line: when somebody withdraws, the first person gets the place and is told.",
    closings: {
      none: "No need to sign up: just come on time.",
      hidden: "This activity is not shown for now and takes no sign-ups.",
      cancelled: "This date is cancelled.",
      began: "This date has begun: it takes no more sign-ups.",
      account: "You need an account to sign up.",
    },
    confirmed: "You have a place.",
    line: (place: number) => `You are number ${number.format(place)} on the waiting list.`,
    signUp: "I want to come",
    wait: "Join the waiting list",
    withdraw: "I can no longer come",
    list: "See who signed up",
  },

  form: {
    title: (activity: string) => `Sign up: ${activity}`,
    back: "The activity",
    role: "How do you want to take part?",
    roleFull: "No places left: you would join the waiting list.",
    name: "Your name",
    nameHint: "As you like to be called. Only the organizers see it.",
    mail: "Your mail address",
    mailHint:
      "We send you a link to confirm it. Without a confirmed address we cannot tell you when the activity changes or a place comes free.",
    phone: "Your telephone",
    phoneHint: "So that the organizers can tell you. Only they see it.",
    needs: "Do you need anything to be able to come?",
    ready: "Tick what helps you",
    needsHint: "Only the organizers see it. We delete it a month later.",
    children: "How many children come with you?",
    childrenHint: "Only the number; do not write their names.",
    submit: "Sign up",
    submitWaiting: "Join the waiting list",
    account: "Do you have an account?",
    signIn: "Sign in with it and you need not fill this in",
    signInNeeded: "Sign in with my account",
    register: "Create an account",
    closedTitle: "You cannot sign up",
    mine: "My activities",
  },

  withdrawal: {
    title: (activity: string) => `I can no longer come: ${activity}`,
    text: "Your place goes to the first person on the waiting list, and we tell her.",
    textWaiting: "You leave the waiting list. If you sign up again you join at the end.",
    confirm: "Withdraw",
    nothing: "You are not signed up for this date.",
    closed: "This date has begun or is cancelled: there is no need to withdraw.",
  },

  link: {
    title: "Your sign-up",
    unusableTitle: "This link does not work",
    unusable:
      "It may be incomplete, or belong to an activity that ended long ago. Copy the whole link, or look for the activity in the agenda.",
    toAgenda: "See the agenda",
    when: "When",
    where: "Where",
    online: "Online",
    role: "Takes part as",
    confirmed: "You have a place",
    waiting: (place: number) => `On the waiting list, number ${number.format(place)}`,
    withdrawn: "You withdrew",
    cancelled: "The activity is cancelled",
    moved: "This date changed its day or hour.",
    reason: "Why",
    keep: "Keep this link: it brings you back to this page, where you can say that you cannot come.",
    mailTitle: "Is this address yours?",
    mailText: "Confirm it so that we can tell you when the activity changes or is cancelled.",
    confirmMail: "I confirm that this address is mine",
    mailSent:
      "We sent you this link by mail. Open it from there and confirm your address: then we can tell you when something changes.",
    mailConfirmed: "If something changes, we tell you by mail.",
    noMail:
      "We have no confirmed address of yours: we cannot tell you when something changes. Look at this page again.",
    withdraw: "I can no longer come",
    withdrawHint: "Your place goes to the next person who waits.",
    again: "Sign up again",
    activity: "See the activity",
  },

  mine: {
    title: "My activities",
    lead: "What you signed up for.",
    toCome: "Coming up",
    past: "Past",
    emptyTitle: "You have not signed up for anything yet",
    empty: "Look in the agenda for what is near you.",
    agenda: "See the agenda",
    nothingToCome: "You have nothing coming up.",
    calendar: "Take them to my calendar",
    cancelled: "Cancelled",
    moved: "Changed its day or hour",
    line: (place: number) => `On the waiting list, number ${number.format(place)}`,
    withdraw: "I can no longer come",
    about: (title: string) => `to ${title}`,
  },

  list: {
    title: "Who signed up",
    back: "The activity",
    tabs: "Part of the list",
    counts: {
      confirmed: (count: number) => `With a place (${number.format(count)})`,
      waiting: (count: number) => `Waiting (${number.format(count)})`,
      withdrawn: (count: number) => `Withdrew (${number.format(count)})`,
    },
    search: "Search by name",
    name: "Name",
    role: "Takes part as",
    line: "Turn",
    phone: "Telephone",
    noPhone: "no telephone",
    reach: "How news reaches her",
    reaches: {
      account: "By her account",
      mail: "By mail",
      phone: "Call her",
      nothing: "There is no way to tell her",
    },
    needs: "Needs",
    childrenCount: (count: number) => (count === 1 ? "1 child" : `${number.format(count)} children`),
    act: "Action",
    remove: "Take off",
    about: (name: string) => name,
    walkIn: "Came without signing up",
    needsTitle: "What those with a place need",
    needsCount: (care: string, count: number) => `${care}: ${people(count)}`,
    needsChildren: (care: string, count: number, children: number) =>
      `${care}: ${people(count)}, ${children === 1 ? "1 child" : `${number.format(children)} children`}`,
    order:
      "When a place comes free it goes by itself to whoever has waited the longest, and we tell her. Nobody can jump the line.",
    emptyTitle: "There is nobody here",
    empty: "When somebody signs up she appears here, with her telephone.",
    notFound: "Nobody of that name in this part of the list.",
    add: "Add someone",
    attendance: "Take attendance",
    report: "Report",
    sheet: "Sheet to sign",
    csv: "Download CSV",
    xlsx: "Download Excel",
  },

  sheet: {
    title: "Attendance sheet",
    lead: "Print it from the menu of your browser. It holds no telephones.",
    back: "Who signed up",
    name: "Name",
    role: "Takes part as",
    signature: "Signature",
    free: "Room for those who come without signing up",
  },

  addition: {
    title: "Add someone",
    lead: "For someone who asked you for a place by telephone or in person. Tell her that you add her, and that only the organizers see her name.",
    back: "Who signed up",
    member: "Someone of the organization without an account",
    memberHint: "If she is not in the list, write her name below.",
    chooseMember: "Not in the list",
    name: "Name",
    phone: "Telephone",
    phoneHint: "To tell her when something changes.",
    role: "Takes part as",
    submit: "Add",
    closed: "This date has begun or is cancelled. If somebody came, add her to the attendance.",
  },

  removal: {
    title: (name: string) => `Take off ${name}`,
    text: "Her place goes to the first person on the waiting list. Whoever you take off gets no notice: tell her.",
    confirm: "Take off the list",
  },

  export: {
    title: "Sign-ups",
    columns: {
      name: "Name",
      role: "Takes part as",
      state: "State",
      line: "Turn in the line",
      phone: "Telephone",
      reach: "How news reaches her",
      needs: "Needs",
      children: "Children",
      signedUp: "Signed up",
      attendance: "Attendance",
    },
  },
} satisfies typeof es;
