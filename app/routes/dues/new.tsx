import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { canKeepDues } from "#app/domain/dues/due.policy";
import { dueForm } from "#app/domain/dues/due.schema";
import { addDue } from "#app/domain/dues/edition.server";
import { listPayers } from "#app/domain/dues/list.server";
import { isPeriod, thisMonth } from "#app/domain/dues/periods";
import { withNumber } from "#app/domain/dues/receipts.server";
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
import { typedValues } from "./due-values";
import { PaymentFields } from "./payment-fields";
import { periodOptions } from "./period-options";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const { ui, dues } = wordsFor(context.locale);
  const asked = new URL(request.url).searchParams;
  const period = asked.get("periodo") ?? "";
  const payers = await listPayers(context.read, organization.id);
  return {
    title: ui.title(dues.form.newTitle),
    slug: organization.slug,
    payers: payers.map(({ uid, name }) => ({ value: uid, label: name })),
    periods: periodOptions(isPeriod(period) ? [period] : [], context.locale),
    defaults: { member: asked.get("persona") ?? "", period: isPeriod(period) ? period : thisMonth() },
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const form = await readForm(request, context, dueForm(dayOf(new Date())));
  if (!form.ok) return invalid(form.result);
  const { data } = form;
  const outcome = await withNumber(context.db, (tx) => addDue(tx, person, organization, data));
  const words = wordsFor(context.locale).dues.form;
  const values = { member: data.member, period: data.period, ...typedValues(data) };
  if (outcome === "there") return invalid({ values, errors: { period: words.there } });
  if (outcome === "gone") return invalid({ values, errors: { member: words.personGone } });
  const word = outcome === "paid" ? "due-paid" : "due-added";
  return redirectWith(context, paths.dues(organization.slug, { periodo: data.period }), word);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewDue() {
  const { slug, payers, periods, defaults } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form, period } = useWords().dues;
  return (
    <Page title={form.newTitle} back={{ href: paths.dues(slug), label: form.back }}>
      <Form result={result} defaults={defaults} submitLabel={form.add}>
        <Select name="member" label={form.person} options={payers} emptyLabel={form.choosePerson} required />
        <Select name="period" label={period} groups={periods} emptyLabel={form.choosePeriod} required />
        <PaymentFields />
      </Form>
    </Page>
  );
}
