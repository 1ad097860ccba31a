import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { countGrantsToApprove } from "#app/domain/grants/list.server";
import { countFailed } from "#app/domain/notifications/queue.server";
import { countWaiting, oldestWait } from "#app/domain/organizations/review-queue.server";
import { holds, isStaff, type Person } from "#app/domain/viewer";
import type { AppLoadContext } from "#app/http/context";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(isStaff(person));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.management.title),
    ...(await waitingFor(person, context)),
    places: {
      accounts: holds(person, "admin", "auditor"),
      offices: holds(person, "admin", "auditor"),
      mail: holds(person, "admin", "auditor"),
      audit: holds(person, "auditor"),
    },
  };
}

/** What waits, by the grants she holds; nothing is counted that she could not open. */
async function waitingFor(person: Person, { read }: AppLoadContext) {
  const networks = holds(person, "networks");
  const admin = holds(person, "admin");
  return {
    review: networks ? { count: await countWaiting(read), oldest: await oldestWait(read) } : undefined,
    grants: admin ? await countGrantsToApprove(read, person) : undefined,
    mail: admin ? await countFailed(read) : undefined,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Management() {
  const { review, grants, mail, places } = useLoaderData<typeof loader>();
  const words = useWords().management;
  const links = [
    places.accounts && { href: paths.accounts(), label: words.accounts },
    places.offices && { href: paths.offices(), label: words.offices },
    places.mail && { href: paths.mailQueue(), label: words.mail.title },
    places.audit && { href: paths.audit(), label: words.audit },
  ].filter((link) => link !== false);
  const cards = [
    review && {
      href: paths.reviewQueue(),
      title: words.review.title,
      count: words.review.count(review.count),
      oldest: review.oldest,
    },
    grants !== undefined && {
      href: paths.accounts(),
      title: words.grants.title,
      count: words.grants.count(grants),
      oldest: undefined,
    },
    mail !== undefined && {
      href: paths.mailQueue({ estado: "failed" }),
      title: words.mail.title,
      count: words.mail.count(mail),
      oldest: undefined,
    },
  ].filter((card) => card !== undefined && card !== false);
  return (
    <Page title={words.title} lead={words.lead}>
      {cards.length + links.length === 0 && (
        <EmptyState
          title={words.noneTitle}
          text={words.none}
          action={{ href: paths.organizations(), label: words.toDirectory }}
        />
      )}
      {cards.length > 0 && (
        <CardList>
          {cards.map((card) => (
            <Card key={card.href} title={card.title} href={card.href}>
              <p>{card.count}</p>
              {card.oldest && (
                <p>
                  {words.review.oldest} <DateTime value={card.oldest} style="day" />.
                </p>
              )}
            </Card>
          ))}
        </CardList>
      )}
      {links.length > 0 && (
        <Section title={words.places}>
          <ul>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{link.label}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
