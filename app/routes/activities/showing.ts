import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { findActivity } from "#app/domain/activities/find.server";
import { showActivity } from "#app/domain/activities/hiding.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireGrant } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { shown: "activity-shown", "moved-on": "activity-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { slug } = found(await findActivity(context.read, person, params.slug ?? ""));
  return redirect(paths.activity(slug));
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const activity = found(await findActivity(context.db.fresh, person, params.slug ?? ""));
  const outcome = await context.db.tx((tx) => showActivity(tx, person, activity));
  return redirectWith(context, paths.activity(activity.slug), outcomes[outcome]);
}
