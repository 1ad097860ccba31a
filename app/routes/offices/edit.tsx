import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editOffice } from "#app/domain/offices/edition.server";
import { officeEditionForm } from "#app/domain/offices/office.schema";
import { findOffice } from "#app/domain/offices/offices.server";
import { listCantons } from "#app/domain/territories/cantons.server";
import { idsByCode } from "#app/domain/territories/provinces";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { OfficeFields } from "./office-fields";
import { recordValues, staleResult, takenResult } from "./office-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const office = found(await findOffice(context.read, params.slug ?? ""));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.offices.editTitle(office.name)),
    name: office.name,
    version: office.version,
    values: recordValues(office),
    cantons: await listCantons(context.read),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "admin");
  const { fresh } = context.db;
  const office = found(await findOffice(fresh, params.slug ?? ""));
  const cantons = await listCantons(fresh);
  const form = await readForm(request, context, officeEditionForm(idsByCode(cantons)));
  if (!form.ok) return invalid(form.result);
  const { version, ...data } = form.data;
  const words = wordsFor(context.locale);
  const outcome = await context.db.tx((tx) => editOffice(tx, person, office, data, version));
  if (outcome === "edited") return redirectWith(context, paths.offices(), "office-saved");
  if (outcome === "stale")
    return stale(staleResult(data, cantons, found(await findOffice(fresh, office.slug)), words));
  return invalid(takenResult(data, cantons, outcome.taken, words));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditOffice() {
  const { name, version, values, cantons } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().offices;
  return (
    <Page title={words.editTitle(name)} back={{ href: paths.offices(), label: words.backToList }}>
      <Form result={result} defaults={values} submitLabel={words.save} version={version}>
        <OfficeFields cantons={cantons} />
      </Form>
    </Page>
  );
}
