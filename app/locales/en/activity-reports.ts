import type { activityReports as es } from "#app/locales/es/activity-reports";

const number = new Intl.NumberFormat("en-GB");

export const activityReports = {
  title: "Report",
  back: "The activity",
  lead: "What happened and how many people came. Read by the organizations that organize it and by the staff who accompany them.",
  attendance: (count: number) => (count === 1 ? "1 person came" : `${number.format(count)} people came`),
  updated: "Last saved",
  write: "Write the report",
  edit: "Change the report",
  emptyTitle: "There is no report yet",
  empty: "Write in a few lines what happened and how many people came.",
  emptyForReaders: "Once the organizers write it, it appears here.",
  tooEarly: "The report is written once the date began.",
  count: "People",
  group: "Group",
  hidden:
    "Some groups are not shown: they are of fewer than 5 people, or the ones that are could be worked out from them.",
  hiddenAll: "The groups are too small to be shown.",
  dimensions: { age: "By age", gender: "By gender", population: "By population group" },
  groups: {
    "0-4": "0 to 4 years",
    "5-11": "5 to 11 years",
    "12-17": "12 to 17 years",
    "18-59": "18 to 59 years",
    "60+": "60 years or more",
    women: "Women",
    men: "Men",
    other: "Another identity",
  },

  form: {
    title: "Write the report",
    back: "The report",
    summary: "What happened?",
    summaryHint:
      "What you did, what you agreed, what is missing. Write no names, nor what happened to anybody.",
    attendance: "How many people came in all?",
    attendanceHint: (marked: number) =>
      marked === 1
        ? "1 person is ticked in the attendance."
        : `${number.format(marked)} people are ticked in the attendance.`,
    demographics: "Count by groups",
    demographicsHint:
      "Only if you counted in the room without asking one by one. Leave empty what you did not count. Groups of fewer than 5 people are shown to nobody else.",
    divided: "Each person in one group only.",
    overlapping: "A person can be in several groups.",
    save: "Save the report",
  },
} satisfies typeof es;
