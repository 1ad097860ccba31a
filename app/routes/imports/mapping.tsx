import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { mappingForm, mappingOf } from "#app/domain/imports/import.schema";
import { findImport, listFirstRows, mapImport } from "#app/domain/imports/imports.server";
import { startStep } from "#app/domain/imports/running.server";
import { canMap } from "#app/domain/imports/steps";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { MappingFields } from "./mapping-fields";
import { mappingValues } from "./mapping-values";
import { TableStart } from "./table-start";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const one = found(await findImport(context.read, params.uid ?? ""));
  if (!canMap(one.state)) throw redirect(paths.import(one.uid));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.imports.mapping.title),
    uid: one.uid,
    fileName: one.fileName,
    header: one.header ?? [],
    version: one.version,
    values: mappingValues(one),
    rows: await listFirstRows(context.read, one.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const one = found(await findImport(context.db.fresh, params.uid ?? ""));
  if (!canMap(one.state)) return redirectWith(context, paths.import(one.uid), "import-moved-on");
  const form = await readForm(request, context, mappingForm(one.header?.length ?? 0));
  if (!form.ok) return invalid(form.result);
  const opened = { ...one, version: Number(form.data.version) };
  const outcome = await context.db.tx((tx) => mapImport(tx, person, opened, mappingOf(form.data)));
  if (outcome === "moved-on") return redirectWith(context, paths.import(one.uid), "import-moved-on");
  await startStep(context, one.id, "check", person);
  return redirect(paths.import(one.uid), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function MapImport() {
  const { uid, fileName, header, version, values, rows } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { mapping: words } = useWords().imports;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.import(uid), label: fileName }} wide>
      <TableStart header={header} rows={rows} />
      <Form
        result={result && "errors" in result ? result : undefined}
        defaults={values}
        version={version}
        submitLabel={words.submit}
      >
        <MappingFields header={header} />
      </Form>
    </Page>
  );
}
