import { paths } from "#app/paths";
import type { Frame } from "./letter";

/** What the letters about a sign-up speak of. */
export interface SignUpFacts {
  readonly title: string;
  readonly slug: string;
  /** The day by which its date is named, `YYYY-MM-DD`. */
  readonly day: string;
  /** When it begins, in words. */
  readonly when: string;
  /** The secret of the link of someone without an account. */
  readonly token: string | null;
}

/** Stands in the link of a letter for the name of the activity, which would tell of what it is. */
const unnamed = "actividad";

/** The page to which the link of someone without an account leads. */
export const linkedPlace = (origin: string, token: string): string =>
  origin + paths.signUpLink(unnamed, token);

/** Where she who signed up finds her place. */
export function ownPlace({ origin, detail }: Frame, { slug, day, token }: SignUpFacts): string {
  if (token !== null) return linkedPlace(origin, token);
  return origin + (detail === "discreet" ? paths.notifications() : paths.activity(slug, { fecha: day }));
}
