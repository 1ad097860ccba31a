const minutesOfHour = 60;
/** A whole number of hours, or one with quarters, with comma or point. */
const shape = /^(\d{1,3})(?:[.,](0|00|25|5|50|75))?$/;

/** Minutes of a number of hours as people write it; undefined for what is none. */
export function minutesOf(text: string): number | undefined {
  const [, whole = "", part = "0"] = shape.exec(text.trim()) ?? [];
  return whole === "" ? undefined : Number(`${whole}.${part}`) * minutesOfHour;
}

/** The minutes as hours, as the form takes them. */
export const asHours = (minutes: number): string => String(minutes / minutesOfHour).replace(".", ",");

/** The minutes of some parts together. */
export const minutesTogether = (parts: readonly { readonly minutes: number }[]): number =>
  parts.reduce((total, { minutes }) => total + minutes, 0);
