import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { spreadsheetTypes } from "#app/domain/files/recognition";
import { findVisible } from "#app/domain/organizations/organization.server";
import { RosterImportForm } from "#app/domain/rosters/import.schema";
import { canImportRoster } from "#app/domain/rosters/roster.policy";
import { invalid } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { uploadLimits } from "#app/http/upload-room.server";
import { readUploadForm } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { FileField } from "#app/ui/file-field";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { takeIn } from "./taking-in";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canImportRoster(person, organization));
  const { ui, rosters } = wordsFor(context.locale);
  return { title: ui.title(rosters.import.title), slug: organization.slug };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { id, slug, mergedIntoId } = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canImportRoster(person, { id, mergedIntoId }));
  const maxBytes = uploadLimits["/organizaciones/:slug/miembros/importacion"];
  const rules = { field: "file", kinds: spreadsheetTypes, maxBytes };
  const form = await readUploadForm(request, context, RosterImportForm, rules);
  if (!form.ok) return invalid(form.result);
  const taken = await takeIn(context, person, id, { ...form.data, file: form.file }, request.signal);
  if ("errors" in taken) return invalid({ values: form.data, errors: taken.errors });
  return redirect(paths.rosterPreview(slug, taken.uid), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ImportRoster() {
  const { slug } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().rosters.import;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.members(slug), label: words.back }}>
      <Notice kind="info">{words.care}</Notice>
      <p>
        <a href={paths.rosterTemplate(slug)}>{words.template}</a>
      </p>
      <Form result={result} submitLabel={words.submit} upload>
        <FileField name="file" label={words.file} hint={words.fileHint} accept=".csv,.xlsx,.txt" />
        <TextArea name="lines" label={words.lines} hint={words.linesHint} rows={8} maxLength={60_000} />
      </Form>
    </Page>
  );
}
