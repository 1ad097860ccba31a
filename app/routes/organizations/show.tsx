import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canEdit, canReadReview, canSubmit } from "#app/domain/organizations/organization.policy";
import {
  findVisible,
  type OrganizationRecord,
  publicProfile,
} from "#app/domain/organizations/organization.server";
import { awaitsMending, isReturned, moves } from "#app/domain/organizations/state";
import { isMember, type Viewer } from "#app/domain/viewer";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Page } from "#app/ui/page";
import { Tag } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { ProfileActions } from "./profile-actions";
import { ProfileFacts } from "./profile-facts";
import { Standing } from "./standing";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer } = context;
  const organization = found(await findVisible(context.read, viewer, params.slug ?? ""));
  const mayEdit = canEdit(viewer, organization);
  const draft = organization.state === moves.submit.from;
  return {
    title: wordsFor(context.locale).ui.title(organization.name),
    profile: publicProfile(organization),
    standing: standingFor(viewer, organization),
    actions: {
      mayEdit,
      maySubmit: draft && canSubmit(viewer, organization),
      mayReview: canReadReview(viewer),
      mendFirst: mayEdit && awaitsMending(organization),
    },
  };
}

/** Where the profile stands, for its own people and for staff who see it before everyone does. */
function standingFor(viewer: Viewer, organization: OrganizationRecord) {
  const own = isMember(viewer, organization.id);
  if (!own && organization.state === "published") return undefined;
  const mayEdit = canEdit(viewer, organization);
  return {
    state: organization.state,
    own,
    waitsForLeader: mayEdit && organization.state === moves.submit.from && !canSubmit(viewer, organization),
    returned:
      mayEdit && isReturned(organization)
        ? { at: organization.returnedAt, reason: organization.returnedReason }
        : undefined,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationProfile() {
  const { profile, standing, actions } = useLoaderData<typeof loader>();
  const words = useWords().organizations.profile;
  return (
    <Page
      title={profile.name}
      lead={profile.acronym}
      back={{ href: paths.organizations(), label: words.back }}
    >
      {standing && <Standing {...standing} />}
      <ProfileActions slug={profile.slug} {...actions} />
      {profile.verifiedAt && (
        <p>
          <Tag kind="done">
            {words.verified} <DateTime value={profile.verifiedAt} style="day" />
          </Tag>
        </p>
      )}
      <ProfileFacts profile={profile} />
    </Page>
  );
}
