import type { joinRequests as es } from "#app/locales/es/join-requests";

const number = new Intl.NumberFormat("en");

export const joinRequests = {
  states: {
    pending: "Waiting",
    accepted: "Accepted",
    rejected: "Not accepted",
    cancelled: "Taken back",
    expired: "Expired",
  },
  ask: "Ask to join",

  policy: {
    title: "How new people come in",
    lead: "Decide whether whoever reads the profile may ask to join, and what you ask first.",
    open: "Do you take requests?",
    options: { yes: "Yes, people may ask", no: "Not for now" },
    openHint: "The profile has to be published. Requests that wait already stay in the list.",
    introduction: "What people should know before they ask",
    introductionHint: "For example when you meet and whom you receive. Everyone reads it.",
    questions: "Questions of your own",
    noQuestions: "No questions: you will read only the person's name.",
    required: "has to be answered",
    changeQuestions: "Change the questions",
    queue: "See the requests",
  },

  questions: {
    title: "Questions for who asks to join",
    lead: (most: number) =>
      `Up to ${most} questions. Ask only what you need: never about migratory status, health, religion or numbers of documents.`,
    back: "How people come in",
    none: "There are no questions yet.",
    required: "Has to be answered",
    free: "May stay empty",
    remove: "Remove",
    addTitle: "Add a question",
    question: "Question",
    questionHint: "For example: how did you hear of us?",
    mustAnswer: "It has to be answered to ask to join",
    add: "Add",
    full: (most: number) => `There are ${most} questions already. Remove one to add another.`,
  },

  questionRemoval: {
    title: "Remove the question?",
    text: "We no longer ask it of whoever wants to join. Answers already given stay in their requests.",
    confirm: "Remove the question",
  },

  new: {
    title: (organization: string) => `Ask to join ${organization}`,
    reads:
      "Those who lead the organization will read your name and your answers, and will answer you. If nobody answers in 60 days, the request expires.",
    careful: "Do not write your migratory status, your health or numbers of documents: they are not needed.",
    submit: "Send the request",
    belongsTitle: "You already belong",
    belongs: "You are already in this organization.",
    toHub: "Go to my organization",
    waits: "You already asked to join and your request waits for an answer.",
    toMine: "See my requests",
    closedTitle: "It takes no requests for now",
    closed:
      "Write to it by the channels of its profile, or ask someone of the organization for an invitation.",
  },

  queue: {
    title: (organization: string) => `Requests to join ${organization}`,
    lead: "Read the answers and reply soon: the person is waiting.",
    filter: "Which ones",
    views: { waiting: "Waiting", ended: "Answered" },
    emptyTitle: { waiting: "Nobody waits for an answer", ended: "There are no answers yet" },
    empty: "When someone asks to join from the profile, it appears here and we tell you by mail.",
    closed: "Nobody can ask to join now. Open the door to take requests.",
    open: "Open to requests",
    policy: "Decide who may ask to join",
    sent: "Sent",
    answered: "Answered",
    count: (count: number) =>
      count === 1 ? "1 person waits for an answer." : `${number.format(count)} people wait for an answer.`,
  },

  show: {
    title: (person: string) => `Request of ${person}`,
    back: "Requests",
    sent: "Sent",
    until: "Expires",
    answered: "Answered",
    state: "State",
    reply: "What she was answered",
    noAnswers: "There were no questions to answer.",
    hint: "When you accept, she comes in as a member and we tell her, if she wanted it. You can give her another role later.",
    accept: "Accept",
    reject: "Do not accept and say why",
    ended: "This request already has an answer.",
  },

  acceptance: {
    title: (person: string) => `Accept the request of ${person}`,
    likely: (name: string) =>
      `${name} is on the list without an account, under a very similar name. If it is the same person, choose her below so that she does not stand there twice.`,
    see: "See her entry",
    alike: "Alike",
    others: "The other people on the list",
  },

  rejection: {
    title: (person: string) => `Do not accept the request of ${person}`,
    lead: "The person will read the reason. Write it with respect and say whether she may ask again.",
    reason: "Reason",
    reasonHint: "At least 10 characters.",
    submit: "Answer",
    closed: "This request already has an answer. Nothing was changed.",
  },

  mine: {
    title: "My requests",
    lead: "The organizations that you asked to join and what they answered.",
    back: "Start",
    sent: "Sent on",
    answered: "Answered on",
    reply: "Answer",
    expired: "Nobody answered in 60 days. You may ask again.",
    cancel: "Take the request back",
    about: (organization: string) => `to ${organization}`,
    emptyTitle: "You have not asked to join any organization yet",
    empty: "Open the profile of an organization that takes requests and choose “Ask to join”.",
    directory: "See the directory",
  },
} satisfies typeof es;
