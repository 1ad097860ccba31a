import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { spreadsheetTypes } from "#app/domain/files/recognition";
import { UploadForm } from "#app/domain/imports/import.schema";
import { startStep } from "#app/domain/imports/running.server";
import { uploadImport } from "#app/domain/imports/upload.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid } from "#app/http/forms.server";
import { requireGrant } from "#app/http/guards.server";
import { uploadLimits } from "#app/http/upload-room.server";
import { readUploadForm } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { FileField } from "#app/ui/file-field";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { tableFault } from "./table-fault";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.imports.new.title) };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const maxBytes = uploadLimits["/gestion/importaciones/nueva"];
  const rules = { field: "file", kinds: spreadsheetTypes, maxBytes, required: true };
  const form = await readUploadForm(request, context, UploadForm, rules);
  if (!form.ok) return invalid(form.result);
  const { file } = form;
  if (!file) throw new Error("a required file is missing");
  const fault = await tableFault(context, file.content, request.signal);
  if (fault !== undefined) return invalid({ values: {}, errors: { file: fault } });
  const { id, uid } = await context.db.tx((tx) => uploadImport(tx, person, file));
  await startStep(context, id, "read", person);
  return redirectWith(context, paths.import(uid), "import-uploaded");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewImport() {
  const result = useActionData<typeof action>();
  const { new: words, list } = useWords().imports;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.imports(), label: list.title }}>
      <p>
        <a href={paths.importTemplate()}>{list.template}</a>
      </p>
      <Form result={result} submitLabel={words.submit} upload>
        <FileField name="file" label={words.file} hint={words.hint} accept=".csv,.xlsx,.txt" required />
      </Form>
    </Page>
  );
}
