/** What an action hands back to its own page when the form was refused: nothing typed is lost. */
export interface FormResult {
  /** What was typed, by field; never a secret. */
  readonly values: Readonly<Record<string, string | string[]>>;
  /** One sentence per field, in the viewer's language. */
  readonly errors: Readonly<Record<string, string>>;
  /** A sentence about the form as a whole. */
  readonly formError?: string | undefined;
  /** After a stale edit: what is stored now, by field. */
  readonly stale?: Readonly<Record<string, string>> | undefined;
  /** After a stale edit: the version that is stored now. */
  readonly version?: number | undefined;
}
