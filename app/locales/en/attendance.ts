import type { attendance as es } from "#app/locales/es/attendance";

const number = new Intl.NumberFormat("en-GB");
const people = (count: number) => (count === 1 ? "1 person" : `${number.format(count)} people`);

export const attendance = {
  title: "Attendance",
  back: "Who signed up",
  lead: "Tick who came and save. You can save several times; if two people tick at once, neither undoes the other.",
  marks: { present: "Came", excused: "Said she could not come", absent: "Did not come" },
  opens: "Attendance is taken from two hours before it begins:",
  cancelled: "This date is cancelled: there is no attendance to take.",
  count: (present: number, total: number) =>
    `${people(present)} of ${number.format(total)} on the list are marked "Came".`,
  list: "Who came?",
  walkIn: "came without signing up",
  double: "may be listed twice",
  nobody: "Nobody has a place yet. Write below who comes.",
  excused: "Somebody said she could not come",
  excusedLabel: "Who said so?",
  waiting: "Somebody from the waiting list came",
  waitingLabel: "Who came anyway?",
  waitingHint: "Counts as attendance and takes nobody's place.",
  walkIns: "Somebody came without signing up",
  walkInsHint: "Write one name in each line. Whoever is on the list already is ticked there.",
  walkInName: (line: number) => `Name ${line}`,
  save: "Save the attendance",
  pages: "Save before you go to another page of the list.",
  report: "Write the report",
} satisfies typeof es;
