import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findWithReach } from "#app/domain/organizations/internal.server";
import { progressOf, readChecklist } from "#app/domain/requirements/checklist.server";
import { canMark, canReadChecklist } from "#app/domain/requirements/requirement.policy";
import { askedForm } from "#app/domain/requirements/requirement.schema";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { CardList } from "#app/ui/card";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ChecklistCard } from "./checklist-card";
import { ListTabs } from "./list-tabs";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findWithReach(context.read, person, params.slug ?? ""));
  authorize(canReadChecklist(organization.reach));
  const { slug, name, legalForm } = organization;
  const words = wordsFor(context.locale);
  const shown = askedForm(new URL(request.url).searchParams.get("forma")) ?? legalForm;
  const entries = await readChecklist(context.read, person, organization, shown);
  return {
    title: words.ui.title(words.requirements.title(name)),
    back: wayBack(person, organization, words),
    slug,
    name,
    own: legalForm,
    shown,
    mayMark: canMark(person, organization),
    progress: progressOf(entries),
    entries: entries.map(({ id, markedAt, confirmedOn, ...entry }) => ({
      ...entry,
      unconfirmed: confirmedOn === null,
    })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Checklist() {
  const { back, slug, name, own, shown, mayMark, progress, entries } = useLoaderData<typeof loader>();
  const words = useWords().requirements;
  const counted = progress.done + progress.started + progress.left;
  return (
    <Page title={words.title(name)} lead={words.lead} back={back}>
      <ListTabs shown={shown} own={own} hrefOf={(forma) => paths.checklist(slug, { forma })} />
      <Section title={words.forms[shown]}>
        {entries.length === 0 ? (
          <EmptyState title={words.emptyTitle} text={words.empty} />
        ) : (
          <>
            {shown === own && <p className="hint">{words.own}</p>}
            <Bar share={progress.done / (counted || 1)} />
            <p>{words.progress(progress)}</p>
            <CardList>
              {entries.map((entry) => (
                <ChecklistCard
                  key={entry.uid}
                  entry={entry}
                  href={mayMark ? paths.requirementMark(slug, entry.uid) : undefined}
                />
              ))}
            </CardList>
          </>
        )}
      </Section>
    </Page>
  );
}

/** What the sentence below says, for the eye. */
function Bar({ share }: { share: number }) {
  return (
    <svg width="100%" height="8" aria-hidden="true">
      <rect width="100%" height="8" rx="4" fill="currentColor" opacity="0.15" />
      <rect width={`${share * 100}%`} height="8" rx="4" fill="currentColor" />
    </svg>
  );
}
