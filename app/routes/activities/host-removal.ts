import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { endHosting } from "#app/domain/activities/hosting.server";
import { findHost } from "#app/domain/activities/hosts.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { paths } from "#app/paths";

const outcomes = { ended: "host-ended", "moved-on": "activity-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const host = found(await findHost(context.read, person, params.slug ?? "", params.uid ?? ""));
  return redirect(paths.hostAnswer(host.activity.slug, host.uid));
}

/** Either side ends it: the organizer also a question that still waits, the other one what it agreed to. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const host = found(await findHost(context.db.fresh, person, params.slug ?? "", params.uid ?? ""));
  const how = host.asks ? "withdraw" : "leave";
  const outcome = await context.db.tx((tx) => endHosting(tx, person, host, how));
  const { slug } = host.activity;
  const next = host.asks ? paths.activityHosts(slug) : paths.hostAnswer(slug, host.uid);
  return redirectWith(context, next, outcomes[outcome]);
}
