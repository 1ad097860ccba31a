import { type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findFeed } from "#app/domain/calendar-feeds/feed.server";
import { requireConfirmed } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Her address, for her who just proved who she is: whoever sits at her open phone does not copy it. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { ui, calendarFeeds } = wordsFor(context.locale);
  const feed = await findFeed(context.db.fresh, person);
  if (!feed) throw redirect(paths.calendarFeed());
  return {
    title: ui.title(calendarFeeds.address),
    createdAt: feed.createdAt,
    /** Undefined where the installation can no longer show it. */
    address: feed.token && context.env.publicOrigin + paths.personalFeed(feed.token),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

/** Her address as text to be copied, and in the form that some phones open by themselves. */
export default function SecretAddress() {
  const { createdAt, address } = useLoaderData<typeof loader>();
  const words = useWords().calendarFeeds;
  return (
    <Page
      title={words.address}
      lead={words.addressHint}
      back={{ href: paths.calendarFeed(), label: words.title }}
    >
      {address === undefined && (
        <Notice kind="warning">
          <p>
            {words.unreadable} <a href={paths.newCalendarFeed()}>{words.renew}</a>
          </p>
        </Notice>
      )}
      <Facts
        items={[
          { term: words.copy, value: address },
          { term: words.tap, value: address?.replace(/^https?:/, "webcal:") },
          { term: words.made, value: <DateTime value={createdAt} /> },
        ]}
      />
      <Section title={words.how}>
        <ol className="steps">
          {words.steps.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </Section>
    </Page>
  );
}
