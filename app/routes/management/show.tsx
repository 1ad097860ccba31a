import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canListClaims } from "#app/domain/claims/claim.policy";
import { canReadDrafts } from "#app/domain/courses/course.policy";
import { canListDuplicates } from "#app/domain/duplicates/duplicate.policy";
import { listWaitingWork, type Work } from "#app/domain/management/waiting.server";
import { canListMerges } from "#app/domain/merges/merge.policy";
import { canReadModeration } from "#app/domain/moderation/moderation.policy";
import { canReadRequirements } from "#app/domain/requirements/requirement.policy";
import { holds, isStaff } from "#app/domain/viewer";
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
    waiting: await listWaitingWork(context.read, context.desk, person),
    places: {
      accounts: holds(person, "admin", "auditor"),
      offices: holds(person, "admin", "auditor"),
      requirements: canReadRequirements(person),
      courses: canReadDrafts(person),
      mail: holds(person, "admin", "auditor"),
      claims: canListClaims(person) && !holds(person, "networks"),
      flags: canReadModeration(person) && !holds(person, "networks"),
      duplicates: canListDuplicates(person),
      merges: canListMerges(person),
      audit: holds(person, "auditor"),
    },
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

/** Where each kind of work is done. */
const hrefs: Readonly<Record<Work, string>> = {
  review: paths.reviewQueue(),
  claims: paths.claims(),
  flags: paths.flags(),
  activities: paths.managedActivities(),
  duplicates: paths.duplicates(),
  stale: paths.reviewQueue({ estado: "stale" }),
  unclaimed: paths.reviewQueue({ estado: "unclaimed" }),
  grants: paths.accounts(),
  mail: paths.mailQueue({ estado: "failed" }),
  readings: paths.rosterReadings(),
};

export default function Management() {
  const { waiting, places } = useLoaderData<typeof loader>();
  const words = useWords().management;
  const links = [
    places.accounts && { href: paths.accounts(), label: words.accounts },
    places.offices && { href: paths.offices(), label: words.offices },
    places.requirements && { href: paths.requirements(), label: words.requirements },
    places.courses && { href: paths.courses(), label: words.courses },
    places.mail && { href: paths.mailQueue(), label: words.mail.title },
    places.claims && { href: paths.claims(), label: words.claims.title },
    places.flags && { href: paths.flags(), label: words.flags.title },
    places.duplicates &&
      !waiting.some(({ work }) => work === "duplicates") && {
        href: paths.duplicates(),
        label: words.duplicates.title,
      },
    places.merges && { href: paths.merges(), label: words.merges },
    places.audit && { href: paths.audit(), label: words.audit },
  ].filter((link) => link !== false);
  return (
    <Page title={words.title} lead={words.lead}>
      {waiting.length === 0 && (
        <EmptyState
          title={words.noneTitle}
          text={words.none}
          action={{ href: paths.organizations(), label: words.toDirectory }}
        />
      )}
      {waiting.length > 0 && (
        <CardList>
          {waiting.map(({ work, count, oldest }) => (
            <Card key={work} title={words[work].title} href={hrefs[work]}>
              <p>{words[work].count(count)}</p>
              {oldest && (
                <p>
                  {words[work === "claims" || work === "flags" ? work : "review"].oldest}{" "}
                  <DateTime value={oldest} style="day" />.
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
