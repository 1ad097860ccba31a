import type { agenda as es } from "#app/locales/es/agenda";

const number = new Intl.NumberFormat("en-GB");
const longMonth = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
const weekday = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
const thisYears = new Intl.DateTimeFormat("en-GB", weekday);
const otherYears = new Intl.DateTimeFormat("en-GB", { ...weekday, year: "numeric" });

const month = (of: string) => longMonth.format(new Date(`${of}-01`));

const dayOf = (day: string) =>
  (day.startsWith(`${new Date().getFullYear()}-`) ? thisYears : otherYears)
    .format(new Date(day))
    .replace(",", "");

const count = (total: number, open: boolean) =>
  open ? `${total} activities or more` : total === 1 ? "1 activity" : `${total} activities`;

export const agenda = {
  title: "Agenda",
  meta: "Workshops, meetings and fairs of the organizations, by date and by place",
  lead: "Workshops, meetings and fairs that the organizations prepare.",
  views: { label: "How to see the agenda", list: "List", month: "Month" },
  month,
  monthTitle: month,

  search: "Words of the title",
  theme: "Theme",
  anyTheme: "All themes",
  format: "How it is held",
  anyFormat: "In person or online",
  formats: { online: "Online", place: "In person", hybrid: "In person and online" },
  canton: "Canton",
  anyCanton: "All cantons",
  from: "From the day",
  near: "Near (canton or town)",
  moreFilters: "More filters",
  submit: "Search",
  clear: "Remove the filters",

  nearest: (place: string) => `The nearest to ${place} first.`,
  askNear: "See the nearest to a place",
  otherTowns: "Did you mean another place of that name?",
  unknownTown: (asked: string) => `We know no place called “${asked}”.`,
  unplacedTown: (place: string) => `We do not know yet where ${place} is. They are in order of date.`,
  chooseTown: "Choose the place from a list",
  since: (day: string) => `From ${day} on.`,
  nearInMonth: "The month is not in order of nearness.",
  nearAsList: "See the list of the nearest",
  distance: (km: number) => (km < 1 ? "less than 1 km away" : `${number.format(Math.round(km))} km away`),
  galapagos: (time: string) => `${time} (Galápagos time)`,
  now: "Under way",
  cancelled: "Cancelled",
  moved: "Its date or time changed",
  audiences: { network: "Network only", own: "Your organization only" },
  hidden: "Hidden",
  previous: "Earlier",
  next: "Later",
  pages: "Pages",
  page: (page: number) => `Page ${page}`,
  lastPage: "To see further ahead, choose a day or a filter.",

  town: { meta: "Activities near a canton or a town" },

  weekdays: [
    ["Mo", "Monday"],
    ["Tu", "Tuesday"],
    ["We", "Wednesday"],
    ["Th", "Thursday"],
    ["Fr", "Friday"],
    ["Sa", "Saturday"],
    ["Su", "Sunday"],
  ],
  months: "Other months",
  dayOf,
  dayTitle: dayOf,
  dayWith: (day: string, total: number, open: boolean) => `${dayOf(day)}: ${count(total, open)}`,
  more: (total: number, open: boolean) => (open ? `+${total} or more` : `+${total}`),

  noneTitle: "We found no such activities",
  none: "Try with fewer words, remove a filter or look at another month.",
  emptyTitle: "There are no activities to come yet",
  empty: "Is your organization preparing one? Sign in and publish it: it appears here.",
  emptyMonthTitle: (of: string) => `There are no activities in ${month(of)}`,
  emptyMonth: "Look at another month, or at the list of everything to come.",
  publish: "Publish an activity",
  toList: "See the list",

  subscribe: {
    title: "Carry the agenda in your calendar",
    text: "Copy this address into the calendar of your phone, under “subscribe” or “add by URL”. It keeps itself up to date.",
    of: (name: string) => `Activities of ${name}`,
    ofAll: "Activities of all Ecuador",
    ofOrganization: (organization: string) => `Calendar of ${organization}`,
    own: "My personal calendar",
  },
  calendars: {
    all: "Tejido agenda",
    canton: (canton: string) => `Tejido: ${canton}`,
    organization: (name: string) => `Tejido: ${name}`,
  },
  event: {
    organizers: (names: readonly string[]) => `Organized by: ${names.join(", ")}`,
    place: (place: string, canton: string) => `${place}, ${canton}`,
    online: "Online",
    afterSignUp: "The exact place is told to those who sign up.",
    link: (url: string) => `More information: ${url}`,
    onlineLink: (url: string) => `Link to join: ${url}`,
    reason: (reason: string) => `It was cancelled: ${reason}`,
  },
} satisfies typeof es;
