import { redirect } from "@remix-run/node";
import { open, seal } from "#app/domain/secrets.server";
import { isSignedIn } from "#app/domain/viewer";
import { dictionaries, type Words } from "#app/locales/dictionary";
import type { AppLoadContext } from "./context";

/** What an act came to, in a word; `outcomes` in the locales has its sentence. */
export type OutcomeWord = keyof Words["outcomes"];

const shownFor = 60;

/** Goes to another page (303) which says once what was done. A form kept for someone who signed in is no longer needed. */
export function redirectWith(
  { cookies, viewer }: Pick<AppLoadContext, "cookies" | "viewer">,
  to: string,
  outcome: OutcomeWord,
): Response {
  cookies.set("flash", seal("cookie", `flash:${outcome}`), { maxAge: shownFor });
  if (isSignedIn(viewer)) cookies.clear("held");
  return redirect(to, 303);
}

/** The outcome that the page before left for this one, once. */
export function takeFlash({ cookies }: Pick<AppLoadContext, "cookies">): OutcomeWord | undefined {
  const sealed = cookies.get("flash");
  if (!sealed) return undefined;
  cookies.clear("flash");
  const word = open("cookie", sealed)?.replace(/^flash:/, "");
  return word !== undefined && Object.hasOwn(dictionaries.es.outcomes, word)
    ? (word as OutcomeWord)
    : undefined;
}
