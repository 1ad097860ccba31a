import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canEdit, canReadReview, canSubmit } from "#app/domain/organizations/organization.policy";
import { findVisible, publicProfile } from "#app/domain/organizations/organization.server";
import { isReturned, moves } from "#app/domain/organizations/state";
import { isMember } from "#app/domain/viewer";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { ProfileFacts } from "./profile-facts";
import { Standing } from "./standing";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer } = context;
  const organization = found(await findVisible(context.read, viewer, params.slug ?? ""));
  const mayEdit = canEdit(viewer, organization);
  const maySubmit = canSubmit(viewer, organization) && organization.state === moves.submit.from;
  return {
    title: wordsFor(context.locale).ui.title(organization.name),
    profile: publicProfile(organization),
    mayEdit,
    maySubmit,
    mayReview: canReadReview(viewer),
    standing:
      isMember(viewer, organization.id) || organization.state !== "published"
        ? {
            state: organization.state,
            own: isMember(viewer, organization.id),
            waitsForLeader: mayEdit && !maySubmit && organization.state === moves.submit.from,
            returned:
              mayEdit && isReturned(organization)
                ? { at: organization.returnedAt, reason: organization.returnedReason }
                : undefined,
          }
        : undefined,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationProfile() {
  const { profile, standing, mayEdit, maySubmit, mayReview } = useLoaderData<typeof loader>();
  const words = useWords().organizations;
  return (
    <Page
      title={profile.name}
      lead={profile.acronym}
      back={{ href: paths.organizations(), label: words.profile.back }}
    >
      {standing && <Standing {...standing} />}
      {(mayEdit || maySubmit || mayReview) && (
        <Actions>
          {maySubmit && (
            <PostButton action={paths.organizationSubmission(profile.slug)} label={words.profile.submit} />
          )}
          {mayEdit && (
            <LinkButton href={paths.editOrganization(profile.slug)} kind="secondary">
              {words.profile.edit}
            </LinkButton>
          )}
          {mayReview && (
            <LinkButton href={paths.organizationReview(profile.slug)} kind="secondary">
              {words.profile.review}
            </LinkButton>
          )}
        </Actions>
      )}
      {profile.verifiedAt && (
        <p>
          <Tag kind="done">
            {words.profile.verified} <DateTime value={profile.verifiedAt} style="day" />
          </Tag>
        </p>
      )}
      <ProfileFacts profile={profile} />
    </Page>
  );
}
