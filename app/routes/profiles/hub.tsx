import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { readDeadlines } from "#app/domain/documents/deadlines.server";
import { listStanding } from "#app/domain/moderation/measures-list.server";
import { canConfirm } from "#app/domain/organizations/archive.policy";
import { canEdit, canManage, canSubmit } from "#app/domain/organizations/organization.policy";
import { startsFrom } from "#app/domain/organizations/state";
import { missingParts } from "#app/domain/profiles/completeness";
import { countBoard, countKept, findChosenPrecision } from "#app/domain/profiles/hub.server";
import { listNeighbours } from "#app/domain/profiles/neighbours.server";
import { readProfile } from "#app/domain/profiles/profile.server";
import { isEditor, isLeader } from "#app/domain/viewer";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DeadlineNotices } from "#app/routes/documents/deadline-notices";
import { StandingMeasures } from "#app/routes/moderation/standing-measures";
import { PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { HubList } from "./hub-list";
import { activityEntries, otherEntries, paperEntries, profileEntries } from "./hub-sections";
import { Neighbours } from "./neighbours";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const { subject, profile } = found(await readProfile(read, person, params.slug ?? ""));
  authorize(canManage(person, subject));
  const editor = isEditor(person, subject.id);
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.organizations.hub.title),
    name: profile.name,
    state: profile.state,
    facts: {
      slug: profile.slug,
      editor,
      leader: isLeader(person, subject.id),
      missing: missingParts(profile),
      counts: {
        channels: profile.channels.length,
        offers: profile.offers.length,
        needs: profile.needs.length,
      },
      place: editor ? await findChosenPrecision(read, subject) : undefined,
      kept: editor ? await countKept(read, subject) : undefined,
      board: await countBoard(read, subject, dayOf(new Date())),
    },
    deadlines: await readDeadlines(read, person, subject),
    measures: editor ? await listStanding(read, subject) : [],
    neighbourhood: await listNeighbours(read, person, subject),
    mayEdit: canEdit(person, subject),
    maySubmit: startsFrom("submit", subject.state) && canSubmit(person, subject),
    asksWhetherFresh: profile.staleSince !== undefined && canConfirm(person, subject),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationHub() {
  const { name, state, facts, deadlines, measures, neighbourhood, ...may } = useLoaderData<typeof loader>();
  const words = useWords();
  const { hub, states } = words.organizations;
  return (
    <Page
      title={name}
      lead={hub.title}
      back={{ href: paths.organization(facts.slug), label: hub.publicPage }}
      wide
    >
      <Tags>
        <Tag kind={state === "published" ? "done" : "plain"}>{states[state]}</Tag>
      </Tags>
      <StandingMeasures measures={measures} />
      {may.asksWhetherFresh && (
        <Notice kind="warning">
          <p>{words.freshness.mine.stale(name)}</p>
          <PostButton action={paths.organizationFreshness(facts.slug)} label={words.freshness.mine.confirm} />
        </Notice>
      )}
      <DeadlineNotices slug={facts.slug} deadlines={deadlines} />
      {!facts.editor && <Notice kind="info">{hub.memberNote}</Notice>}
      {may.mayEdit && <HubList title={hub.profile} entries={profileEntries(facts, words)} />}
      {may.maySubmit && (
        <PostButton
          action={paths.organizationSubmission(facts.slug)}
          label={words.organizations.profile.submit}
        />
      )}
      <HubList title={words.activities.list.hub} entries={activityEntries(facts, words)} />
      <HubList title={hub.papers} entries={paperEntries(facts, words)} />
      {neighbourhood && <Neighbours neighbourhood={neighbourhood} />}
      {facts.editor && <HubList title={hub.others} entries={otherEntries(facts, words)} />}
    </Page>
  );
}
