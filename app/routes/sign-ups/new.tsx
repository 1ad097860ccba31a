import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { newToken } from "#app/domain/secrets.server";
import { type Offer, readOffer } from "#app/domain/sign-ups/offer.server";
import { closingFor } from "#app/domain/sign-ups/opening";
import { findOwn } from "#app/domain/sign-ups/own.server";
import { freeOf, underSeatLock } from "#app/domain/sign-ups/seats.server";
import { guestForm, wishForm } from "#app/domain/sign-ups/sign-up.schema";
import { signUp, signUpAsGuest } from "#app/domain/sign-ups/sign-up.server";
import { isSignedIn } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { askedDate } from "./asked-date";
import { ClosedDate } from "./closed-date";
import { GuestFields } from "./guest-fields";
import { WishFields } from "./wish-fields";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const { viewer } = context;
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  const offer = await readOffer(read, activity, occurrence);
  const mine = isSignedIn(viewer) ? await findOwn(read, viewer, occurrence) : undefined;
  const closing = closingFor(viewer, activity, occurrence, new Date());
  const { ui, signUps } = wordsFor(context.locale);
  return {
    title: ui.title(signUps.form.title(activity.title)),
    heading: activity.title,
    slug: activity.slug,
    day: occurrence.day,
    startsAt: occurrence.startsAt,
    timeZone: activity.timeZone,
    closing: closing ?? (offer.roles.length === 0 ? "none" : null),
    mine: mine ?? null,
    parts: offer.seats.map((seats) => ({ role: seats.role, full: freeOf(seats) === 0 })),
    cares: offer.cares,
    token: isSignedIn(viewer) ? null : newToken(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer } = context;
  const { read, activity, occurrence, date } = await askedDate({ request, params, context });
  const offer = await readOffer(read, activity, occurrence);
  const there = paths.activity(activity.slug, date);
  if (closingFor(viewer, activity, occurrence, new Date()) || offer.roles.length === 0)
    return redirectWith(context, there, "sign-up-closed");
  if (!isSignedIn(viewer)) return asGuest({ request, context }, offer, { activity, occurrence, there });

  const schema = wishForm(offer);
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "sign-up"))) return tooMany(request, context, schema);
  const outcome = await context.db.tx(
    (tx) => signUp(tx, viewer, activity, occurrence, form.data),
    underSeatLock,
  );
  return redirectWith(context, there, `sign-up-${outcome}`);
}

type Asked = Awaited<ReturnType<typeof askedDate>>;

async function asGuest(
  { request, context }: Pick<ActionFunctionArgs, "request" | "context">,
  offer: Offer,
  { activity, occurrence, there }: Pick<Asked, "activity" | "occurrence"> & { there: string },
) {
  const schema = guestForm(offer);
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const { mail, phone } = form.data;
  const contacts = [mail?.toLowerCase(), phone].filter((one) => typeof one === "string");
  if (!(await limit(context, "sign-up", ...contacts))) return tooMany(request, context, schema);
  const guest = { ...form.data, locale: context.locale };
  const entry = await context.db.tx(
    (tx) => signUpAsGuest(tx, context.viewer, activity, occurrence, guest),
    underSeatLock,
  );
  if (entry.outcome === "closed") return redirectWith(context, there, "sign-up-closed");
  const hers = paths.signUpLink(activity.slug, entry.token);
  return entry.outcome === "already"
    ? redirect(hers, 303)
    : redirectWith(context, hers, `sign-up-${entry.outcome}`);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return [...(data ? [{ title: data.title }] : []), { name: "robots", content: "noindex" }];
}

export default function SignUp() {
  const { heading, slug, day, startsAt, timeZone, closing, mine, parts, cares, token } =
    useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form } = useWords().signUps;
  const full = parts.every((part) => part.full);
  return (
    <Page
      title={form.title(heading)}
      lead={<DateTime value={startsAt} timeZone={timeZone} />}
      back={{ href: paths.activity(slug, { fecha: day }), label: form.back }}
    >
      {closing || mine ? (
        <ClosedDate slug={slug} day={day} closing={closing} mine={mine} />
      ) : (
        <Form
          result={result}
          defaults={token === null ? {} : { token }}
          submitLabel={full ? form.submitWaiting : form.submit}
        >
          {token !== null && <GuestFields slug={slug} day={day} token={result?.values.token ?? token} />}
          <WishFields parts={parts} cares={cares} unfolded={result !== undefined} />
        </Form>
      )}
    </Page>
  );
}
