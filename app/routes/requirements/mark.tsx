import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findVisible } from "#app/domain/organizations/organization.server";
import { findEntry } from "#app/domain/requirements/checklist.server";
import { markRequirement, markVersion } from "#app/domain/requirements/marks.server";
import { canMark } from "#app/domain/requirements/requirement.policy";
import { MarkForm } from "#app/domain/requirements/requirement.schema";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { staleForm } from "#app/http/stale-form";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canMark(person, organization));
  const entry = found(await findEntry(context.read, person, organization, params.uid ?? ""));
  return {
    title: wordsFor(context.locale).ui.title(entry.title),
    back: paths.checklist(organization.slug, { forma: entry.legalForm }),
    name: entry.title,
    detail: entry.detail,
    version: markVersion(entry.markedAt),
    values: valuesOf(entry),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canMark(person, organization));
  const entry = found(await findEntry(fresh, person, organization, params.uid ?? ""));
  const form = await readForm(request, context, MarkForm);
  if (!form.ok) return invalid(form.result);
  const { version, ...said } = form.data;
  const outcome = await context.db.tx((tx) =>
    markRequirement(tx, person, organization, entry, said, version),
  );
  if (outcome === "marked") {
    const list = paths.checklist(organization.slug, { forma: entry.legalForm });
    return redirectWith(context, list, "requirement-marked");
  }
  const stored = found(await findEntry(fresh, person, organization, entry.uid));
  const now = valuesOf(stored);
  const { states } = wordsFor(context.locale).requirements;
  return stale(staleForm(valuesOf(said), now, { state: states[now.state] }, markVersion(stored.markedAt)));
}

const valuesOf = <State extends string>({ state, since }: { state: State | null; since: string | null }) => ({
  state: state ?? ("pending" as const),
  since: since ?? "",
});

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MarkRequirement() {
  const { back, name, detail, version, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { mark, states } = useWords().requirements;
  return (
    <Page title={name} lead={detail} back={{ href: back, label: mark.back }}>
      <Form result={result} defaults={values} submitLabel={mark.save} version={version}>
        <RadioGroup name="state" label={mark.state} options={optionsOf(states)} required />
        <Field name="since" type="date" label={mark.since} hint={mark.sinceHint} />
      </Form>
    </Page>
  );
}
