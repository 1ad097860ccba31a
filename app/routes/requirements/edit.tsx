import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { editRequirement } from "#app/domain/requirements/edition.server";
import { RequirementEditionForm } from "#app/domain/requirements/requirement.schema";
import { findRequirement } from "#app/domain/requirements/requirements.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { found, requireConfirmed, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { RequirementFields } from "./requirement-fields";
import { recordValues, staleResult } from "./requirement-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  await requireConfirmed({ request, context });
  const requirement = found(await findRequirement(context.read, params.uid ?? ""));
  const { ui, requirements } = wordsFor(context.locale);
  return {
    title: ui.title(requirements.manage.editTitle(requirement.title)),
    back: paths.requirements({ forma: requirement.legalForm }),
    name: requirement.title,
    version: requirement.version,
    values: recordValues(requirement),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const { fresh } = context.db;
  const requirement = found(await findRequirement(fresh, params.uid ?? ""));
  const form = await readForm(request, context, RequirementEditionForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => editRequirement(tx, person, requirement, form.data));
  if (outcome === "edited")
    return redirectWith(context, paths.requirements({ forma: form.data.legalForm }), "requirement-saved");
  const stored = found(await findRequirement(fresh, requirement.uid));
  return stale(staleResult(form.data, stored, wordsFor(context.locale)));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditRequirement() {
  const { back, name, version, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().requirements.manage;
  return (
    <Page title={words.editTitle(name)} back={{ href: back, label: words.backToList }}>
      <Form result={result} defaults={values} submitLabel={words.save} version={version}>
        <RequirementFields />
      </Form>
    </Page>
  );
}
