import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { lastConfirmed, staleSince } from "#app/domain/freshness/freshness";
import { canArchive, canConfirm, canRestore } from "#app/domain/organizations/archive.policy";
import { canReview } from "#app/domain/organizations/organization.policy";
import { findVisible, stateDates } from "#app/domain/organizations/organization.server";
import { canMove, isReturned } from "#app/domain/organizations/state";
import { readProfile } from "#app/domain/profiles/profile.server";
import { isMember } from "#app/domain/viewer";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { ProfileFacts } from "#app/routes/profiles/facts";
import { ProfileLogo } from "#app/routes/profiles/header";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ReviewActions } from "./review-actions";
import { ReviewFreshness } from "./review-freshness";
import { ReviewHistory } from "./review-history";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const slug = params.slug ?? "";
  const organization = found(await findVisible(context.read, person, slug));
  const { profile } = found(await readProfile(context.read, person, slug));
  const words = wordsFor(context.locale);
  const mayReview = canReview(person, organization);
  const ownMember = isMember(person, organization.id);
  return {
    title: words.ui.title(words.organizations.review.title(organization.name)),
    profile,
    history: {
      state: organization.state,
      returned: isReturned(organization),
      returnedReason: organization.returnedReason,
      archivedReason: organization.archivedReason,
      dates: stateDates(organization),
    },
    freshness: canConfirm(person, organization)
      ? { last: lastConfirmed(organization), stale: staleSince(organization) !== undefined }
      : undefined,
    waits: organization.state === "in-review",
    ownMember,
    actions: {
      version: organization.version,
      mayPublish: mayReview && canMove("publish", organization),
      mayReturn: mayReview && canMove("return", organization),
      mayArchive: !ownMember && canArchive(person, organization),
      mayRestore: !ownMember && canRestore(person, organization),
    },
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationReview() {
  const { profile, history, freshness, waits, ownMember, actions } = useLoaderData<typeof loader>();
  const { review } = useWords().organizations;
  return (
    <Page
      title={review.title(profile.name)}
      lead={profile.acronym}
      back={{ href: paths.reviewQueue(), label: review.back }}
    >
      {ownMember && <Notice kind="info">{review.ownOrganization}</Notice>}
      {!waits && <Notice kind="info">{review.notWaiting}</Notice>}
      <ProfileLogo profile={profile} />
      <ProfileFacts profile={profile} />
      {freshness && <ReviewFreshness slug={profile.slug} {...freshness} />}
      <ReviewHistory {...history} />
      <ReviewActions slug={profile.slug} {...actions} />
      <ul>
        <li>
          <a href={paths.organization(profile.slug)}>{review.publicPage}</a>
        </li>
        <li>
          <a href={paths.merge(profile.slug)}>{review.merge}</a>
        </li>
        <li>
          <a href={paths.measures(profile.slug)}>{review.measures}</a>
        </li>
      </ul>
    </Page>
  );
}
