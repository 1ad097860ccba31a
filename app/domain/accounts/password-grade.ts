import type { PasswordGrade } from "#db/schema/accounts";

export const staffPasswordLength = 14;

/** Whether a password is long enough for staff: counted in characters, judged when it is set. */
export const passwordGrade = (password: string): PasswordGrade =>
  [...password].length >= staffPasswordLength ? "staff" : "person";
