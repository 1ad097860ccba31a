import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { LanguageForm } from "#app/domain/accounts/language.schema";
import { setLocale } from "#app/domain/accounts/locale.server";
import { isSignedIn } from "#app/domain/viewer";
import { readForm } from "#app/http/forms.server";
import { safeReturnPath } from "#app/http/return-path.server";
import { paths } from "#app/paths";

const year = 365 * 24 * 60 * 60;

export async function loader() {
  return redirect(paths.home());
}

/** The language of this browser and, for someone signed in, of her letters too. */
export async function action({ request, context }: ActionFunctionArgs) {
  const form = await readForm(request, context, LanguageForm);
  if (!form.ok) return redirect(paths.home(), 303);
  const { viewer, cookies, db } = context;
  cookies.set("locale", form.data.locale, { maxAge: year });
  if (isSignedIn(viewer)) await db.tx((tx) => setLocale(tx, viewer, form.data.locale));
  return redirect(safeReturnPath(form.data.volver) ?? paths.home(), 303);
}
