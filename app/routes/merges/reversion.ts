import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findMerge } from "#app/domain/merges/list.server";
import { canMerge } from "#app/domain/merges/merge.policy";
import { undoMerge } from "#app/domain/merges/undoing.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = {
  undone: "merge-undone",
  "too-late": "merge-too-late",
  "not-latest": "merge-not-latest",
} as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  return redirect(paths.merges());
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const merge = found(await findMerge(context.db.fresh, params.uid ?? ""));
  authorize(canMerge(person, merge.keptId, merge.absorbedId));
  const outcome = await context.db.tx((tx) => undoMerge(tx, person, merge));
  return redirectWith(context, paths.merges(), outcomes[outcome]);
}
