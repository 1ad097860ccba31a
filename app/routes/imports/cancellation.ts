import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { cancelImport } from "#app/domain/imports/cancellation.server";
import { findImport } from "#app/domain/imports/imports.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { cancelled: "import-cancelled", "moved-on": "import-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const { uid } = found(await findImport(context.read, params.uid ?? ""));
  return redirect(paths.import(uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const one = found(await findImport(context.db.fresh, params.uid ?? ""));
  const outcome = await context.db.tx((tx) => cancelImport(tx, person, one));
  return redirectWith(context, paths.import(one.uid), outcomes[outcome]);
}
