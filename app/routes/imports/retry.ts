import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findImport } from "#app/domain/imports/imports.server";
import { startStep } from "#app/domain/imports/running.server";
import { stepToRetry } from "#app/domain/imports/steps";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const { uid } = found(await findImport(context.read, params.uid ?? ""));
  return redirect(paths.import(uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { id, uid, state } = found(await findImport(context.db.fresh, params.uid ?? ""));
  const step = stepToRetry(state);
  if (!step || (await startStep(context, id, step, person)) === "moved-on")
    return redirectWith(context, paths.import(uid), "import-moved-on");
  return redirect(paths.import(uid), 303);
}
