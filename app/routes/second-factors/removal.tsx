import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeSecondFactor } from "#app/domain/second-factors/second-factor.server";
import { isStaff } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { invalid } from "#app/http/forms.server";
import { requireConfirmed } from "#app/http/guards.server";
import { giveSessionCookie } from "#app/http/session.server";
import { renewSession, requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  if (!person.hasSecondFactor) throw redirect(paths.secondFactor());
  const { ui, secondFactors } = wordsFor(context.locale);
  return { title: ui.title(secondFactors.removal.title), staff: isStaff(person) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const done = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    const outcome = await removeSecondFactor(tx, person);
    return outcome === "removed"
      ? { token: await renewSession(tx, request, person, person.session.confirmedAt) }
      : outcome;
  });
  if (done === "inactive") return redirect(paths.secondFactor(), 303);
  if (done === "last-administrator") {
    const { removal } = wordsFor(context.locale).secondFactors;
    return invalid({ values: {}, errors: {}, formError: removal.lastAdministrator });
  }
  giveSessionCookie(context.cookies, done.token, person.session.shared);
  return redirectWith(context, paths.secondFactor(), "second-factor-removed");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SecondFactorRemoval() {
  const { staff } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { secondFactors: words } = useWords();
  return (
    <Page
      title={words.removal.title}
      lead={words.removal.text}
      back={{ href: paths.secondFactor(), label: words.backToState }}
    >
      {staff && <Notice kind="warning">{words.removal.staff}</Notice>}
      <Form result={result} submitLabel={words.removal.submit} submitKind="danger">
        {null}
      </Form>
    </Page>
  );
}
