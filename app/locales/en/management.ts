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
  accounts: "People and permissions",
  offices: "Offices",
  audit: "Log of acts",
  noneTitle: "Nothing waits for you",
  none: "Your permission has no tasks in this part of the platform yet.",
  toDirectory: "See the organizations",
} satisfies typeof es;
