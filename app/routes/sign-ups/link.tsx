import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { stands } from "#app/domain/activities/standing";
import { findByLink } from "#app/domain/sign-ups/by-link.server";
import { confirmMail } from "#app/domain/sign-ups/confirmation.server";
import { readToken } from "#app/domain/sign-ups/link.server";
import { takesBack } from "#app/domain/sign-ups/opening";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { LinkForm } from "#app/domain/sign-ups/sign-up.schema";
import { whereByLink } from "#app/domain/sign-ups/where-by-link";
import { withdrawByLink } from "#app/domain/sign-ups/withdrawal.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { HeldPlace } from "./held-place";

/** Needs no sign-in, and opening the link answers nothing: services that look through mail open links too. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const asked = params.token ?? "";
  const read = readToken(asked);
  const signUp = read && (await findByLink(context.db.fresh, read.token));
  const { ui, signUps } = wordsFor(context.locale);
  if (!read || !signUp)
    return data({ title: ui.title(signUps.link.unusableTitle), held: undefined }, { status: 404 });
  const { activity, organization, date, mail, mailConfirmedAt } = signUp;
  const standing = stands({ hiddenAt: activity.hiddenAt, organization });
  const held = {
    token: asked,
    slug: activity.slug,
    day: date.day,
    heading: activity.title,
    startsAt: date.startsAt,
    timeZone: activity.timeZone,
    where: whereByLink(signUp),
    role: signUp.role,
    state: signUp.state,
    line: signUp.line ?? null,
    cancelled: date.cancelledAt !== null,
    cancelledReason: date.cancelledReason,
    moved: date.movedAt !== null,
    open: takesBack(date, new Date()),
    asksToWithdraw: new URL(request.url).searchParams.get("retirar") === "si",
    stopped: !standing,
    shown: standing && activity.audience === "public",
    mail: mailState(mail, mailConfirmedAt, read.byLetter),
  };
  return data({ title: ui.title(signUps.link.title), held }, { status: 200 });
}

type MailState = "none" | "sent" | "asked" | "confirmed";

/** What there is to say of her address; only whoever read the letter can confirm it. */
function mailState(mail: string | null, confirmedAt: Date | null, byLetter: boolean): MailState {
  if (mail === null) return "none";
  if (confirmedAt !== null) return "confirmed";
  return byLetter ? "asked" : "sent";
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const asked = params.token ?? "";
  const read = readToken(asked);
  const signUp = read && (await findByLink(context.db.fresh, read.token));
  if (!read || !signUp) return data(undefined, { status: 404 });
  const form = await readForm(request, context, LinkForm);
  if (!form.ok) return invalid(form.result);
  const { db, viewer } = context;
  const { activity } = signUp;
  const here = paths.signUpLink(activity.slug, asked);
  if (form.data.act === "withdraw") {
    const outcome = await db.tx((tx) => withdrawByLink(tx, viewer, activity, read.token), underSeatLock);
    return outcome ? redirectWith(context, here, `sign-up-${outcome}`) : data(undefined, { status: 404 });
  }
  if (read.byLetter) await db.tx((tx) => confirmMail(tx, viewer, activity, read.token));
  return redirectWith(context, here, read.byLetter ? "sign-up-mail-confirmed" : "sign-up-already");
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return [...(loaded ? [{ title: loaded.title }] : []), { name: "robots", content: "noindex" }];
}

export default function SignUpByLink() {
  const { held } = useLoaderData<typeof loader>();
  const words = useWords().signUps.link;
  if (held) return <HeldPlace {...held} />;
  return (
    <Page title={words.unusableTitle} lead={words.unusable}>
      <LinkButton href={paths.agenda()}>{words.toAgenda}</LinkButton>
    </Page>
  );
}
