import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { newToken } from "#app/domain/secrets.server";
import { additionForm } from "#app/domain/sign-ups/addition.schema";
import { addByHand, listWithoutAccount } from "#app/domain/sign-ups/addition.server";
import { readOffer } from "#app/domain/sign-ups/offer.server";
import { takesBack } from "#app/domain/sign-ups/opening";
import { freeOf, underSeatLock } from "#app/domain/sign-ups/seats.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { asText } from "#app/ui/form-fields";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { askedDate } from "./asked-date";
import { WishFields } from "./wish-fields";

const outcomes = {
  confirmed: "sign-up-added",
  waiting: "sign-up-added-waiting",
  already: "sign-up-added-before",
  closed: "sign-up-closed",
} as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const { seats } = await readOffer(read, activity, occurrence);
  const members = await listWithoutAccount(read, person, activity);
  const { ui, signUps } = wordsFor(context.locale);
  return {
    title: ui.title(signUps.addition.title),
    slug: activity.slug,
    day: occurrence.day,
    open: takesBack(occurrence, new Date()) && activity.hiddenAt === null && seats.length > 0,
    parts: seats.map((one) => ({ role: one.role, full: freeOf(one) === 0 })),
    members: members.map(({ uid, name }) => ({ value: uid, label: name })),
    token: newToken(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, activity, occurrence, date } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const schema = additionForm(
    await readOffer(read, activity, occurrence),
    await listWithoutAccount(read, person, activity),
  );
  const form = await readForm(request, context, schema);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx(
    (tx) => addByHand(tx, person, activity, occurrence, form.data),
    underSeatLock,
  );
  return redirectWith(context, paths.signUps(activity.slug, date), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function AddByHand() {
  const { slug, day, open, parts, members, token } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().signUps.addition;
  const back = { href: paths.signUps(slug, { fecha: day }), label: words.back };
  if (!open)
    return (
      <Page title={words.title} back={back}>
        <Notice kind="info">{words.closed}</Notice>
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      <Form result={result} submitLabel={words.submit}>
        <input type="hidden" name="token" value={asText(result?.values.token) || token} />
        {members.length > 0 && (
          <Select
            name="member"
            label={words.member}
            hint={words.memberHint}
            emptyLabel={words.chooseMember}
            options={members}
          />
        )}
        <Field name="name" label={words.name} maxLength={100} required={members.length === 0} />
        <Field name="phone" type="tel" label={words.phone} hint={words.phoneHint} maxLength={40} />
        <WishFields parts={parts} cares={[]} roleLabel={words.role} />
      </Form>
    </Page>
  );
}
