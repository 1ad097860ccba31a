import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canMoveHost } from "#app/domain/activities/hosting";
import { endHosting } from "#app/domain/activities/hosting.server";
import { findHost } from "#app/domain/activities/hosts.server";
import { redirectWith } from "#app/http/flash.server";
import { found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Question } from "#app/ui/question";

const outcomes = { ended: "host-ended", "moved-on": "activity-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const host = found(await findHost(context.read, person, params.slug ?? "", params.uid ?? ""));
  const { asks, state, organization, organizer, uid } = host;
  const { slug, title: name } = host.activity;
  if (!canMoveHost(asks ? "withdraw" : "leave", state))
    throw redirect(asks ? paths.activityHosts(slug) : paths.hostAnswer(slug, uid));
  const { ui, activities } = wordsFor(context.locale);
  const { removal, title: listed, back: shown } = activities.hosts;
  const back = asks
    ? { href: paths.activityHosts(slug), label: listed }
    : { href: paths.activity(slug), label: shown };
  const asking = asks
    ? {
        title: removal.title(organization.name),
        text: state === "pending" ? removal.unasked : removal.text(organization.name),
        confirm: removal.confirm,
      }
    : { title: removal.leaveTitle(name), text: removal.leaveText(organizer.name), confirm: removal.leave };
  return { title: ui.title(asking.title), slug, uid, name, back, asking };
}

/** Either side ends it: the organizer also a question that still waits, the other one what it agreed to. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const host = found(await findHost(context.db.fresh, person, params.slug ?? "", params.uid ?? ""));
  const how = host.asks ? "withdraw" : "leave";
  const outcome = await context.db.tx((tx) => endHosting(tx, person, host, how));
  const next = host.asks ? paths.activityHosts(host.activity.slug) : paths.mine();
  return redirectWith(context, next, outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EndHosting() {
  const { slug, uid, name, back, asking } = useLoaderData<typeof loader>();
  return (
    <Question
      title={asking.title}
      lead={name}
      back={back}
      act={{ action: paths.hostRemoval(slug, uid), label: asking.confirm }}
    >
      <p>{asking.text}</p>
    </Question>
  );
}
