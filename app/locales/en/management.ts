import type { management as es } from "#app/locales/es/management";

const number = new Intl.NumberFormat("en");

export const management = {
  title: "Management",
  lead: "What waits for you.",
  places: "Go to",
  review: {
    title: "Organizations in review",
    count: (count: number) =>
      count === 0
        ? "None waits"
        : count === 1
          ? "1 waits for an answer"
          : `${number.format(count)} wait for an answer`,
    oldest: "The oldest was submitted on",
  },
  claims: {
    title: "Claims on profiles",
    count: (count: number) =>
      count === 0
        ? "None waits"
        : count === 1
          ? "1 waits for an answer"
          : `${number.format(count)} wait for an answer`,
    oldest: "The oldest was sent on",
  },
  stale: {
    title: "Profiles to look at",
    count: (count: number) =>
      count === 0
        ? "None unconfirmed"
        : count === 1
          ? "1 profile that nobody leads or has confirmed for six months"
          : `${number.format(count)} profiles that nobody leads or has confirmed for six months`,
  },
  unclaimed: {
    title: "Unclaimed profiles",
    count: (count: number) =>
      count === 0
        ? "None"
        : count === 1
          ? "1 profile in the directory"
          : `${number.format(count)} profiles in the directory`,
  },
  flags: {
    title: "Reports of profiles",
    count: (count: number) =>
      count === 0 ? "None to look at" : count === 1 ? "1 to look at" : `${number.format(count)} to look at`,
    oldest: "The oldest was sent on",
  },
  duplicates: {
    title: "Similar profiles",
    count: (count: number) =>
      count === 0
        ? "No pairs to look at"
        : count === 1
          ? "1 pair to look at"
          : `${number.format(count)} pairs to look at`,
  },
  merges: "Merged profiles",
  grants: {
    title: "Permissions to approve",
    count: (count: number) =>
      count === 0
        ? "None waits"
        : count === 1
          ? "1 waits for approval"
          : `${number.format(count)} wait for approval`,
  },
  mail: {
    title: "Mail",
    count: (count: number) =>
      count === 0
        ? "No notice failed"
        : count === 1
          ? "1 notice could not be sent"
          : `${number.format(count)} notices could not be sent`,
  },
  activities: {
    title: "Activities",
    count: (count: number) =>
      count === 0
        ? "None new in the last seven days"
        : count === 1
          ? "1 new in the last seven days"
          : `${number.format(count)} new in the last seven days`,
    lead: "What organizations announce, the latest first. Hide what must not be in sight.",
    filter: "Which activities to see",
    views: { shown: "In sight", hidden: "Hidden" },
    activity: "Activity",
    organization: "Organization",
    date: "Date",
    noDate: "No date stands",
    audience: "Who sees it",
    audiences: {
      public: "Everyone",
      network: "The network",
      own: "Its organizations only",
    },
    written: "Announced",
    act: "Act",
    hide: "Hide",
    see: "See it or show it again",
    hidden: "Hidden",
    emptyTitle: "Nothing to show",
    none: "No organization has announced activities yet.",
    noneHidden: "There are no hidden activities.",
    agenda: "See the agenda",
  },
  readings: {
    title: "Readings of names",
    count: (count: number) =>
      count === 0
        ? "Nobody read names in the last 30 days"
        : count === 1
          ? "1 reading in the last 30 days"
          : `${number.format(count)} readings in the last 30 days`,
    lead: "Who of the training staff read the names of an organization's members in the last 30 days, and what for.",
    person: "Who",
    organization: "Organization",
    reason: "What for",
    at: "When",
    emptyTitle: "Nobody read names",
    empty: "When someone does, it will appear here with the reason.",
  },
  back: "Management",
  accounts: "People and permissions",
  offices: "Offices",
  requirements: "Requirements",
  courses: "Courses",
  audit: "Log of acts",
  noneTitle: "Nothing waits for you",
  none: "Your permission has no tasks in this part of the platform yet.",
  toDirectory: "See the organizations",
} satisfies typeof es;
