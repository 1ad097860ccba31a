import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findSecondFactor, startSecondFactor } from "#app/domain/second-factors/second-factor.server";
import { requireConfirmed } from "#app/http/guards.server";
import { requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { ui, secondFactors } = wordsFor(context.locale);
  return {
    title: ui.title(secondFactors.title),
    waiting: person.inactiveGrants > 0,
    ...(await findSecondFactor(context.read, person)),
  };
}

/** Starts over with a new secret; the next page shows it. */
export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const outcome = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    return startSecondFactor(tx, person);
  });
  return redirect(outcome === "started" ? paths.newSecondFactor() : paths.secondFactor(), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SecondFactor() {
  const { confirmedAt, codesLeft, waiting } = useLoaderData<typeof loader>();
  const { secondFactors: words } = useWords();
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }}>
      {confirmedAt ? (
        <>
          <Notice kind={codesLeft === 0 ? "warning" : "done"}>
            <p>{words.active}</p>
            {codesLeft === 0 && <p>{words.noCodes}</p>}
          </Notice>
          <Facts
            items={[
              { term: words.since, value: <DateTime value={confirmedAt} /> },
              { term: words.codesLeft, value: String(codesLeft) },
            ]}
          />
          <Actions>
            <LinkButton href={paths.recoveryCodes()} kind="secondary">
              {words.renew}
            </LinkButton>
            <LinkButton href={paths.secondFactorRemoval()} kind="quiet">
              {words.remove}
            </LinkButton>
          </Actions>
        </>
      ) : (
        <>
          <Notice kind={waiting ? "warning" : "info"}>{waiting ? words.needed : words.inactive}</Notice>
          <PostButton action={paths.secondFactor()} label={words.start} />
        </>
      )}
    </Page>
  );
}
