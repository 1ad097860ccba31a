import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEditActivity } from "#app/domain/activities/activity.policy";
import { findActivity } from "#app/domain/activities/find.server";
import { searchOrganizations } from "#app/domain/activities/host-search.server";
import { HostQuery, OfferForm } from "#app/domain/activities/hosting.schema";
import { offerHosting } from "#app/domain/activities/hosting.server";
import { listHosts } from "#app/domain/activities/hosts.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { SearchForm } from "#app/ui/search-form";
import { useWords } from "#app/ui/words";
import { HostList } from "./host-list";
import { HostSearch } from "./host-search";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const activity = found(await findActivity(read, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const { q } = HostQuery.parse({ q: new URL(request.url).searchParams.get("q") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.activities.hosts.title),
    slug: activity.slug,
    name: activity.title,
    q,
    hosts: await listHosts(read, activity),
    found: q === "" ? undefined : await searchOrganizations(read, activity, q),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const activity = found(await findActivity(fresh, person, params.slug ?? ""));
  authorize(canEditActivity(person, activity));
  const form = await readForm(request, context, OfferForm);
  if (!form.ok) return invalid(form.result);
  if (!(await limit(context, "activity", String(person.id)))) return tooMany(request, context, OfferForm);
  const other = await findVisible(fresh, person, form.data.organization);
  const outcome = other
    ? await context.db.tx((tx) => offerHosting(tx, person, activity, other))
    : ("not-public" as const);
  return redirectWith(context, paths.activityHosts(activity.slug), `host-${outcome}`);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ActivityHosts() {
  const { slug, name, q, hosts, found: organizations } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().activities.hosts;
  return (
    <Page
      title={words.title}
      lead={words.lead(name)}
      back={{ href: paths.activity(slug), label: words.back }}
    >
      {result && <Notice kind="error">{result.errors.organization ?? ""}</Notice>}
      <Section title={words.listed}>
        {hosts.length === 0 ? <p>{words.none}</p> : <HostList slug={slug} hosts={hosts} />}
      </Section>
      <Section title={words.searchTitle}>
        <SearchForm action={paths.activityHosts(slug)} label={words.search} values={{ q }} />
        {organizations && <HostSearch slug={slug} organizations={organizations} />}
      </Section>
    </Page>
  );
}
