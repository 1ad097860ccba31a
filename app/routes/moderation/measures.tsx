import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findFlag } from "#app/domain/moderation/list.server";
import { takeMeasure } from "#app/domain/moderation/measures.server";
import { listMeasures } from "#app/domain/moderation/measures-list.server";
import { canModerate } from "#app/domain/moderation/moderation.policy";
import { MeasureForm } from "#app/domain/moderation/moderation.schema";
import { possibleMeasures } from "#app/domain/moderation/possible-measures";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { MeasureFields } from "./measure-fields";
import { MeasureNotices } from "./measure-notices";
import { MeasureTable } from "./measure-table";

const outcomes = {
  warned: "organization-warned",
  hidden: "organization-hidden",
  archived: "organization-archived",
  "moved-on": "organization-moved-on",
} as const;

const flagAsked = (request: Request) => new URL(request.url).searchParams.get("reporte") ?? "";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  const flag = await findFlag(context.read, flagAsked(request));
  const words = wordsFor(context.locale);
  const mayModerate = canModerate(person, organization);
  return {
    title: words.ui.title(words.moderation.measures.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
    flag: flag?.organizationId === organization.id ? flag.uid : undefined,
    taken: await listMeasures(context.read, organization),
    possible: mayModerate ? possibleMeasures(organization) : [],
    standing: {
      hidden: organization.hiddenAt !== null,
      merged: organization.mergedIntoId !== null,
      own: !mayModerate,
    },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canModerate(person, organization));
  const form = await readForm(request, context, MeasureForm);
  if (!form.ok) return invalid(form.result);
  const flag = await findFlag(fresh, flagAsked(request));
  const flagId = flag?.organizationId === organization.id ? flag.id : undefined;
  const outcome = await context.db.tx((tx) =>
    takeMeasure(tx, person, organization, { ...form.data, flagId }),
  );
  const back = flagId && flag ? paths.flag(flag.uid) : paths.measures(organization.slug);
  return redirectWith(context, back, outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Measures() {
  const { slug, name, flag, taken, possible, standing } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().moderation.measures;
  const back = flag
    ? { href: paths.flag(flag), label: words.backToFlag }
    : { href: paths.organizationReview(slug), label: words.back };
  return (
    <Page title={words.title(name)} back={back}>
      <MeasureNotices slug={slug} {...standing} />
      <Section title={words.taken}>
        {taken.length === 0 ? <p>{words.none}</p> : <MeasureTable measures={taken} />}
      </Section>
      {possible.length > 0 && <MeasureFields possible={possible} result={result} />}
    </Page>
  );
}
