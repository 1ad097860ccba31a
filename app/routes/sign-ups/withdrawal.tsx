import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { takesBack } from "#app/domain/sign-ups/opening";
import { findOwn } from "#app/domain/sign-ups/own.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { withdraw } from "#app/domain/sign-ups/withdrawal.server";
import { redirectWith } from "#app/http/flash.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { askedDate } from "./asked-date";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  const { ui, signUps } = wordsFor(context.locale);
  return {
    title: ui.title(signUps.withdrawal.title(activity.title)),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    mine: (await findOwn(read, person, occurrence)) ?? null,
    open: takesBack(occurrence, new Date()),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { activity, occurrence, date } = await askedDate({ request, params, context });
  const outcome = await context.db.tx((tx) => withdraw(tx, person, activity, occurrence), underSeatLock);
  return redirectWith(context, paths.activity(activity.slug, date), `sign-up-${outcome}`);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Withdrawal() {
  const { heading, slug, day, startsAt, timeZone, mine, open } = useLoaderData<typeof loader>();
  const { withdrawal, form } = useWords().signUps;
  const date = { fecha: day };
  return (
    <Page
      title={withdrawal.title(heading)}
      lead={<DateTime value={startsAt} timeZone={timeZone} />}
      back={{ href: paths.activity(slug, date), label: form.back }}
    >
      {mine && open ? (
        <>
          <p>{mine.state === "waiting" ? withdrawal.textWaiting : withdrawal.text}</p>
          <PostButton action={paths.signUpWithdrawal(slug, date)} label={withdrawal.confirm} kind="danger" />
        </>
      ) : (
        <Notice kind="info">{mine ? withdrawal.closed : withdrawal.nothing}</Notice>
      )}
    </Page>
  );
}
