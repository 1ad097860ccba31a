import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { findActivity } from "#app/domain/activities/find.server";
import { findListed } from "#app/domain/sign-ups/list.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { removeSignUp } from "#app/domain/sign-ups/withdrawal.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

const outcomes = { withdrawn: "sign-up-removed", closed: "sign-up-closed", gone: "sign-up-gone" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const activity = found(await findActivity(context.read, person, params.slug ?? ""));
  authorize(canRunActivity(person, activity));
  const one = found(await findListed(context.read, activity, params.uid ?? ""));
  const { ui, signUps } = wordsFor(context.locale);
  return { title: ui.title(signUps.removal.title(one.name)), slug: activity.slug, ...one };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const activity = found(await findActivity(fresh, person, params.slug ?? ""));
  authorize(canRunActivity(person, activity));
  const one = found(await findListed(fresh, activity, params.uid ?? ""));
  const outcome = found(
    await context.db.tx((tx) => removeSignUp(tx, person, activity, one.uid), underSeatLock),
  );
  return redirectWith(context, paths.signUps(activity.slug, { fecha: one.day }), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveSignUp() {
  const { slug, uid, name, day } = useLoaderData<typeof loader>();
  const { removal, list } = useWords().signUps;
  return (
    <Page title={removal.title(name)} back={{ href: paths.signUps(slug, { fecha: day }), label: list.title }}>
      <p>{removal.text}</p>
      <PostButton action={paths.signUpRemoval(slug, uid)} label={removal.confirm} kind="danger" />
    </Page>
  );
}
