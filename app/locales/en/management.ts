import type { management as es } from "#app/locales/es/management";

const number = new Intl.NumberFormat("en");

export const management = {
  title: "Management",
  lead: "What waits for you.",
  tasks: "Tasks",
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
    title: "Grants to approve",
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
        ? "No letter failed"
        : count === 1
          ? "1 letter could not be sent"
          : `${number.format(count)} letters could not be sent`,
  },
  accounts: "People and grants",
  offices: "Offices",
  audit: "Audit",
  noneTitle: "Nothing waits for you",
  none: "Your grant has no tasks in this part of the platform yet.",
  toDirectory: "See the organizations",

  mine: {
    title: "My page",
    greeting: (name: string) => `Hello, ${name}`,
    pending: "To do",
    returned: (organization: string) => `Correct the profile of ${organization} and submit it again.`,
    reason: (reason: string) => `Reason: ${reason}`,
    organizations: "My organizations",
    role: (role: string) => `Your role: ${role}`,
    register: "Register an organization",
    emptyTitle: "You have no organizations here yet",
    empty: "Register yours. It takes a few minutes and you can correct it later.",
    next: {
      complete: "Check the profile and submit it for review.",
      waitForLeader: "It is a draft. A leader can submit it for review.",
      wait: "It is in review. We will write to you.",
      published: "It is published. Keep the profile up to date.",
      member: "You can see the profile.",
      archived: "It is archived.",
    },
    edit: "Edit",
    see: "See the profile",
    management: "Go to management",
  },
} satisfies typeof es;
