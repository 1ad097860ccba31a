import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canReview } from "#app/domain/organizations/organization.policy";
import { findVisible, publicProfile, stateDates } from "#app/domain/organizations/organization.server";
import { isReturned, moves } from "#app/domain/organizations/state";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ProfileFacts } from "./profile-facts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.review.title(organization.name)),
    profile: publicProfile(organization),
    version: organization.version,
    state: organization.state,
    returned: isReturned(organization),
    returnedReason: organization.returnedReason,
    dates: stateDates(organization),
    waits: organization.state === moves.publish.from,
    mayReview: canReview(person, organization),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationReview() {
  const loaded = useLoaderData<typeof loader>();
  const { profile, version, dates, waits, mayReview } = loaded;
  const words = useWords().organizations;
  const { review } = words;
  return (
    <Page
      title={review.title(profile.name)}
      lead={profile.acronym}
      back={{ href: paths.reviewQueue(), label: review.back }}
    >
      {!mayReview && <Notice kind="info">{review.ownOrganization}</Notice>}
      {!waits && <Notice kind="info">{review.notWaiting}</Notice>}
      <ProfileFacts profile={profile} />
      <Section title={review.history}>
        <Facts
          items={[
            { term: review.state, value: loaded.returned ? words.returned : words.states[loaded.state] },
            ...dates.map(({ date, at }) => ({ term: review[date], value: <DateTime value={at} /> })),
            {
              term: review.reason,
              value: loaded.returnedReason && <span className="written">{loaded.returnedReason}</span>,
            },
          ]}
        />
      </Section>
      {waits && mayReview && (
        <>
          <p>{review.publishHint}</p>
          <Actions>
            <PostButton
              action={paths.organizationPublication(profile.slug)}
              label={review.publish}
              fields={{ version: String(version) }}
            />
            <LinkButton href={paths.organizationReturn(profile.slug)} kind="secondary">
              {review.return}
            </LinkButton>
          </Actions>
        </>
      )}
      <p>
        <a href={paths.organization(profile.slug)}>{review.publicPage}</a>
      </p>
    </Page>
  );
}
