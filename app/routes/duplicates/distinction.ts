import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { tellApart } from "#app/domain/duplicates/distinction.server";
import { canDecideDuplicate } from "#app/domain/duplicates/duplicate.policy";
import { DistinctionForm, DuplicatesQuery } from "#app/domain/duplicates/duplicate.schema";
import { findPair } from "#app/domain/merges/preparation.server";
import { redirectWith } from "#app/http/flash.server";
import { readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  return redirect(paths.duplicates());
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const form = await readForm(request, context, DistinctionForm);
  const { one: slug, other: otherSlug, ...back } = form.ok ? form.data : {};
  const [one, other] = found(await findPair(context.db.fresh, slug ?? "", otherSlug ?? ""));
  authorize(canDecideDuplicate(person, one.id, other.id));
  found(one.id === other.id ? undefined : other);
  await context.db.tx((tx) => tellApart(tx, person, one, other));
  const { canton, contact } = DuplicatesQuery.parse(back);
  const list = paths.duplicates({ ...(canton && { canton }), ...(contact && { contacto: "contacto" }) });
  return redirectWith(context, list, "pair-told-apart");
}
