import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canKeepDues } from "#app/domain/dues/due.policy";
import { RoundForm } from "#app/domain/dues/due.schema";
import { countPayers } from "#app/domain/dues/list.server";
import { thisMonth } from "#app/domain/dues/periods";
import { noteRound } from "#app/domain/dues/round.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { AmountField } from "./amount-field";
import { periodOptions } from "./period-options";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const { ui, dues } = wordsFor(context.locale);
  return {
    title: ui.title(dues.round.title),
    slug: organization.slug,
    count: await countPayers(context.read, organization.id),
    periods: periodOptions([], context.locale),
    period: thisMonth(),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const form = await readForm(request, context, RoundForm);
  if (!form.ok) return invalid(form.result);
  const { noted, skipped } = await context.db.tx((tx) => noteRound(tx, person, organization, form.data));
  const word = noted === 0 ? "round-nobody" : skipped > 0 ? "round-partly" : "round-made";
  return redirectWith(context, paths.dues(organization.slug, { periodo: form.data.period }), word);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RoundOfDues() {
  const { slug, count, periods, period } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form, round, period: periodLabel } = useWords().dues;
  return (
    <Page title={round.title} lead={round.lead(count)} back={{ href: paths.dues(slug), label: form.back }}>
      <Form result={result} defaults={{ period }} submitLabel={round.submit}>
        <Select name="period" label={periodLabel} groups={periods} emptyLabel={form.choosePeriod} required />
        <AmountField />
      </Form>
    </Page>
  );
}
