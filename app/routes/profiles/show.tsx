import { type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listUpcoming } from "#app/domain/activities/upcoming.server";
import { dayText } from "#app/domain/activities/when";
import { takesRequests } from "#app/domain/join-requests/request.policy";
import { listStanding } from "#app/domain/moderation/measures-list.server";
import { findKeptSlug } from "#app/domain/organizations/merged-address.server";
import { canEdit, canManage, canReadReview, canSubmit } from "#app/domain/organizations/organization.policy";
import { findReturn } from "#app/domain/organizations/standing.server";
import { awaitsMending, isOpenToAll, isReturned, startsFrom } from "#app/domain/organizations/state";
import { missingParts } from "#app/domain/profiles/completeness";
import { insideFor } from "#app/domain/profiles/inside.server";
import { type ReadProfile, readProfile } from "#app/domain/profiles/profile.server";
import { isEditor } from "#app/domain/viewer";
import type { AppLoadContext } from "#app/http/context";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { UpcomingActivities } from "#app/routes/activities/upcoming";
import { StandingMeasures } from "#app/routes/moderation/standing-measures";
import { Standing } from "#app/routes/organizations/standing";
import { LinkButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ProfileActions } from "./actions";
import { ProfileFacts } from "./facts";
import { ProfileHeader } from "./header";
import { InsideLinks } from "./inside-links";

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { viewer, read } = context;
  const slug = params.slug ?? "";
  const known = await readProfile(read, viewer, slug);
  if (!known || known.subject.mergedIntoId !== null) {
    const kept = await findKeptSlug(read, viewer, slug);
    if (kept) throw redirect(paths.organization(kept), 301);
  }
  const { subject, profile, reach } = found(known);
  return {
    title: wordsFor(context.locale).ui.title(profile.name),
    profile,
    ...(await ownView(context, { subject, profile })),
    upcoming: (await listUpcoming(read, subject)).map(({ startsAt, timeZone, ...activity }) => ({
      ...activity,
      when: dayText(startsAt, timeZone, context.locale),
    })),
    inside: await insideFor(read, viewer, { subject, reach }),
    mayReview: canReadReview(viewer),
    open: isOpenToAll(subject),
    mayAskToJoin: subject.openToRequests === true && takesRequests(subject) && !canManage(viewer, subject),
  };
}

/** Where the profile stands and what comes next, for its own people and for staff who see it before everyone does. */
async function ownView(
  { viewer, read }: AppLoadContext,
  { subject, profile }: Pick<ReadProfile, "subject" | "profile">,
) {
  const { state, hiddenAt } = subject;
  const own = canManage(viewer, subject);
  if (!own && isOpenToAll(subject)) return {};
  const mayEdit = canEdit(viewer, subject);
  const maySubmit = startsFrom("submit", state) && canSubmit(viewer, subject);
  const back = mayEdit && startsFrom("submit", state) ? await findReturn(read, subject) : undefined;
  const returned = back && isReturned({ ...back, state }) ? back : undefined;
  return {
    standing: {
      state,
      own,
      hidden: hiddenAt !== null,
      waitsForLeader: mayEdit && startsFrom("submit", state) && !maySubmit,
      returned: returned && { at: returned.returnedAt, reason: returned.returnedReason },
    },
    measures: isEditor(viewer, subject.id) ? await listStanding(read, subject) : [],
    missing: mayEdit ? missingParts(profile) : [],
    actions: {
      mayManage: own,
      maySubmit,
      mendFirst: returned !== undefined && awaitsMending({ ...returned, state }),
    },
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationProfile() {
  const { profile, standing, measures, missing, actions, upcoming, inside, mayReview, open, mayAskToJoin } =
    useLoaderData<typeof loader>();
  const { organizations, joinRequests } = useWords();
  const words = organizations.profile;
  return (
    <Page
      title={profile.name}
      lead={profile.acronym}
      back={{ href: paths.organizations(), label: words.back }}
    >
      {measures && <StandingMeasures measures={measures} />}
      {standing && <Standing {...standing} />}
      <ProfileActions slug={profile.slug} missing={missing} {...actions} mayReview={mayReview} />
      {mayAskToJoin && (
        <LinkButton href={paths.joinRequest(profile.slug)} kind="secondary">
          {joinRequests.ask}
        </LinkButton>
      )}
      <ProfileHeader profile={profile} />
      <ProfileFacts profile={profile} />
      <UpcomingActivities
        slug={profile.slug}
        calendar={open ? profile.name : undefined}
        activities={upcoming}
      />
      {inside && <InsideLinks slug={profile.slug} inside={inside} />}
      {open && (
        <p className="hint">
          <a href={paths.organizationReport(profile.slug)}>{words.report}</a>
        </p>
      )}
    </Page>
  );
}
