import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canKeepDocuments } from "#app/domain/documents/document.policy";
import { DocumentForm } from "#app/domain/documents/document.schema";
import { addDocument } from "#app/domain/documents/edition.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { readUploadForm } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DocumentFields } from "./document-fields";
import { accepted, copyRules } from "./document-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepDocuments(person, organization));
  const { ui, documents } = wordsFor(context.locale);
  return { title: ui.title(documents.form.newTitle), slug: organization.slug, accept: accepted };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canKeepDocuments(person, organization));
  const form = await readUploadForm(request, context, DocumentForm, copyRules);
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => addDocument(tx, person, organization, form.data, form.file));
  return redirectWith(context, paths.documents(organization.slug), "document-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewDocument() {
  const { slug, accept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().documents.form;
  return (
    <Page title={words.newTitle} back={{ href: paths.documents(slug), label: words.back }}>
      <Form result={result} submitLabel={words.add} upload>
        <DocumentFields accept={accept} />
      </Form>
    </Page>
  );
}
