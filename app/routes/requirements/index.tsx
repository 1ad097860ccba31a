import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { canKeepRequirements, canReadRequirements } from "#app/domain/requirements/requirement.policy";
import { askedForm } from "#app/domain/requirements/requirement.schema";
import { listRequirements } from "#app/domain/requirements/requirements.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { ListTabs } from "./list-tabs";
import { RequirementTable } from "./requirement-table";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canReadRequirements(person));
  const { ui, requirements } = wordsFor(context.locale);
  const shown = askedForm(new URL(request.url).searchParams.get("forma")) ?? "informal";
  const today = dayOf(new Date());
  const list = await listRequirements(context.read, shown);
  return {
    title: ui.title(requirements.manage.title),
    shown,
    mayKeep: canKeepRequirements(person),
    list: list.map(({ id: _, ...requirement }) => ({
      ...requirement,
      ended: requirement.validUntil !== null && requirement.validUntil < today,
    })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Requirements() {
  const { shown, mayKeep, list } = useLoaderData<typeof loader>();
  const words = useWords().requirements.manage;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.management(), label: words.back }} wide>
      <ListTabs shown={shown} hrefOf={(forma) => paths.requirements({ forma })} />
      {list.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.empty} />
      ) : (
        <RequirementTable list={list} mayKeep={mayKeep} />
      )}
      {mayKeep && (
        <Actions>
          <LinkButton href={paths.newRequirement()}>{words.new}</LinkButton>
        </Actions>
      )}
    </Page>
  );
}
