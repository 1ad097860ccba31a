import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { FirstCodeForm } from "#app/domain/second-factors/second-factor.schema";
import { confirmSecondFactor, findPendingSecret } from "#app/domain/second-factors/second-factor.server";
import { squareCode } from "#app/domain/second-factors/square-code.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireConfirmed } from "#app/http/guards.server";
import { forgive, limit } from "#app/http/rate-limit.server";
import { tooMany } from "#app/http/refused-form.server";
import { giveSessionCookie } from "#app/http/session.server";
import { renewSession, requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { SquareCode } from "#app/ui/square-code";
import { useWords } from "#app/ui/words";
import { CodeList } from "./code-list";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { ui, secondFactors } = wordsFor(context.locale);
  const pending = await findPendingSecret(context.db.fresh, person);
  return {
    title: ui.title(secondFactors.new.title),
    pending: pending && { secret: pending.secret, square: squareCode(pending.uri) },
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const form = await readForm(request, context, FirstCodeForm);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "second-factor", String(person.id))))
    return tooMany(request, context, FirstCodeForm);
  const done = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    const codes = await confirmSecondFactor(tx, person, form.data.code);
    return typeof codes === "string"
      ? codes
      : { codes, token: await renewSession(tx, request, person, person.session.confirmedAt) };
  });
  if (done === "nothing-pending") return redirect(paths.secondFactor(), 303);
  if (done === "wrong-code") {
    const { wrongCode } = wordsFor(context.locale).secondFactors.new;
    return invalid({ values: {}, errors: { code: wrongCode } });
  }
  await forgive(context, "second-factor", String(person.id));
  giveSessionCookie(context.cookies, done.token, person.session.shared);
  return { codes: done.codes };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewSecondFactor() {
  const { pending } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { secondFactors: words } = useWords();
  const back = { href: paths.secondFactor(), label: words.backToState };
  if (result && "codes" in result)
    return (
      <Page title={words.codes.title} lead={words.codes.lead}>
        <CodeList codes={result.codes} otherSessions />
      </Page>
    );
  if (!pending)
    return (
      <Page title={words.new.title} back={back}>
        <Notice kind="info">{words.new.nothingPending}</Notice>
      </Page>
    );
  return (
    <Page title={words.new.title} back={back}>
      <ol className="steps">
        {words.new.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <SquareCode square={pending.square} label={words.new.picture} />
      <p>
        {words.new.secret}: <code>{pending.secret.match(/.{1,4}/g)?.join(" ")}</code>
      </p>
      <p className="hint">{words.new.secretHint}</p>
      <Form result={result} submitLabel={words.new.submit}>
        <Field
          name="code"
          label={words.new.code}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={11}
          required
        />
      </Form>
    </Page>
  );
}
