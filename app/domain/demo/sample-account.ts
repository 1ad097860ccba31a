/** Under which key of `installation` the demonstration keeps the accounts one can enter as. */
export const sampleAccountsKey = "sample-accounts";

/** The password of every sample account; long enough for staff. */
export const samplePassword = "la red nos cuida";

/** What a sample account is there to show. */
export type SamplePart =
  | "leader"
  | "editor"
  | "member"
  | "newcomer"
  | "trainer"
  | "networks"
  | "focal_point"
  | "admin"
  | "second_admin"
  | "auditor";

export interface SampleAccount {
  readonly uid: string;
  readonly name: string;
  readonly mail: string;
  readonly part: SamplePart;
}
