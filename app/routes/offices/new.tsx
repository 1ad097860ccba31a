import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addOffice } from "#app/domain/offices/edition.server";
import { officeForm } from "#app/domain/offices/office.schema";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { OfficeFields } from "./office-fields";
import { takenResult } from "./office-values";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.offices.newTitle), cantons: await listCantons(context.read) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "admin");
  const cantons = await listCantons(context.db.fresh);
  const form = await readForm(request, context, officeForm(idsByCode(cantons)));
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addOffice(tx, person, form.data));
  if ("taken" in outcome)
    return invalid(takenResult(form.data, cantons, outcome.taken, wordsFor(context.locale)));
  return redirectWith(context, paths.offices(), "office-created");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewOffice() {
  const { cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().offices;
  return (
    <Page title={words.newTitle} back={{ href: paths.offices(), label: words.backToList }}>
      <Form result={result} defaults={{ active: "yes" }} submitLabel={words.create}>
        <OfficeFields cantons={cantons} />
      </Form>
    </Page>
  );
}
