import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { canKeepDues } from "#app/domain/dues/due.policy";
import { dueEditionForm } from "#app/domain/dues/due.schema";
import { editDue } from "#app/domain/dues/edition.server";
import { findDue } from "#app/domain/dues/list.server";
import { withNumber } from "#app/domain/dues/receipts.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { staleResult } from "./due-values";
import { PaymentFields } from "./payment-fields";
import { shownDue } from "./shown-due";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const due = shownDue(found(await findDue(read, organization.id, params.uid ?? "")), locale);
  const { ui, dues } = wordsFor(locale);
  return { title: ui.title(dues.form.editTitle(due.name)), slug: organization.slug, due };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const due = found(await findDue(fresh, organization.id, params.uid ?? ""));
  const form = await readForm(request, context, dueEditionForm(dayOf(new Date())));
  if (!form.ok) return invalid(form.result);
  const outcome = await withNumber(context.db, (tx) => editDue(tx, person, organization, due, form.data));
  const register = paths.dues(organization.slug, { periodo: due.period });
  if (outcome !== "stale")
    return redirectWith(context, register, outcome === "paid" ? "due-paid" : "due-saved");
  const stored = await findDue(fresh, organization.id, due.uid);
  if (!stored) return redirectWith(context, register, "due-moved-on");
  return stale(staleResult(form.data, stored, context.locale));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditDue() {
  const { slug, due } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form, numbered } = useWords().dues;
  const { uid, period, periodText, receiptNumber, typed, version } = due;
  return (
    <Page
      title={form.editTitle(due.name)}
      lead={periodText}
      back={{ href: paths.dues(slug, { periodo: period }), label: form.back }}
    >
      {receiptNumber !== null && (
        <p>
          <a href={paths.dueReceipt(slug, uid)}>{numbered(receiptNumber)}</a>
        </p>
      )}
      <Form
        result={result}
        defaults={typed}
        submitLabel={form.save}
        version={version}
        beside={
          <LinkButton href={paths.dueRemoval(slug, uid)} kind="quiet">
            {form.remove}
          </LinkButton>
        }
      >
        <PaymentFields number={receiptNumber ?? undefined} />
      </Form>
    </Page>
  );
}
