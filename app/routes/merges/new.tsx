import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findTwins } from "#app/domain/duplicates/twins.server";
import { canMerge } from "#app/domain/merges/merge.policy";
import { MergeForm, MergeQuery } from "#app/domain/merges/merge.schema";
import { mergeOrganizations } from "#app/domain/merges/merge.server";
import { findPair, prepareMerge } from "#app/domain/merges/preparation.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { MergeChoice } from "./merge-choice";
import { MergeComparison } from "./merge-comparison";

const refusals = {
  same: "merge-same",
  "already-merged": "merge-merged",
  "kept-unclaimed": "merge-unclaimed",
} as const;

const askedFor = (request: Request) =>
  MergeQuery.parse({ other: new URL(request.url).searchParams.get("con") }).other;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  const other = askedFor(request);
  const pair = other ? await findPair(read, organization.slug, other) : undefined;
  const { ui, merges } = wordsFor(context.locale);
  if (pair) return { title: ui.title(merges.new.title), comparison: await prepareMerge(read, person, pair) };
  const { slug, name } = organization;
  const twins = await findTwins(read, person, organization);
  return {
    title: ui.title(merges.choice.title(name)),
    choice: {
      slug,
      name,
      asked: other ?? "",
      twins: twins.map(({ organizationId: _, likeness: __, ...twin }) => twin),
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const pair = found(await findPair(context.db.fresh, params.slug ?? "", askedFor(request) ?? ""));
  authorize(canMerge(person, pair[0].id, pair[1].id));
  const form = await readForm(request, context, MergeForm);
  if (!form.ok) return invalid(form.result);
  const [kept, absorbed] = form.data.kept === pair[1].slug ? [pair[1], pair[0]] : pair;
  if (form.data.kept !== kept.slug) return refuse(request, context, MergeForm, "choose-one", "kept");
  const { reason } = form.data;
  const outcome = await context.db.tx((tx) => mergeOrganizations(tx, person, kept, absorbed, reason));
  if (outcome === "merged") return redirectWith(context, paths.merges(), "organizations-merged");
  return refuse(request, context, MergeForm, refusals[outcome], "kept");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MergeOrganizations() {
  const { comparison, choice } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  if (comparison) return <MergeComparison {...comparison} result={result} />;
  return choice && <MergeChoice {...choice} />;
}
