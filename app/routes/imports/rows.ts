import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { DecisionForm } from "#app/domain/imports/import.schema";
import { findImport } from "#app/domain/imports/imports.server";
import { decideRows } from "#app/domain/imports/rows.server";
import { redirectWith } from "#app/http/flash.server";
import { readForm } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";
import { previewQuery } from "./preview-query";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const { uid } = found(await findImport(context.read, params.uid ?? ""));
  return redirect(paths.import(uid));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const { id, uid } = found(await findImport(context.db.fresh, params.uid ?? ""));
  const form = await readForm(request, context, DecisionForm);
  const decided = form.ok ? form.data : { shown: [], create: [] };
  const outcome = await context.db.tx((tx) => decideRows(tx, id, decided));
  const { shown } = previewQuery(request);
  return redirectWith(
    context,
    paths.import(uid, shown),
    outcome === "decided" ? "import-decided" : "import-moved-on",
  );
}
