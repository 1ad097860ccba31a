import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { addRequirement } from "#app/domain/requirements/edition.server";
import { RequirementForm } from "#app/domain/requirements/requirement.schema";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireConfirmed, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { RequirementFields } from "./requirement-fields";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  await requireConfirmed({ request, context });
  const { ui, requirements } = wordsFor(context.locale);
  return { title: ui.title(requirements.manage.newTitle), today: dayOf(new Date()) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const form = await readForm(request, context, RequirementForm);
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => addRequirement(tx, person, form.data));
  return redirectWith(context, paths.requirements({ forma: form.data.legalForm }), "requirement-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewRequirement() {
  const { today } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().requirements.manage;
  return (
    <Page title={words.newTitle} back={{ href: paths.requirements(), label: words.backToList }}>
      <Form result={result} defaults={{ validFrom: today }} submitLabel={words.create}>
        <RequirementFields />
      </Form>
    </Page>
  );
}
