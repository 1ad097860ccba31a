import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canKeepDocuments } from "#app/domain/documents/document.policy";
import { DocumentEditionForm } from "#app/domain/documents/document.schema";
import { findDocument } from "#app/domain/documents/documents.server";
import { editDocument } from "#app/domain/documents/edition.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { readUploadForm } from "#app/http/uploads.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DocumentFields } from "./document-fields";
import { accepted, copyRules, recordValues, staleResult } from "./document-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepDocuments(person, organization));
  const document = found(await findDocument(context.read, organization.id, params.uid ?? ""));
  const { ui, documents } = wordsFor(context.locale);
  return {
    title: ui.title(documents.form.editTitle(document.title)),
    slug: organization.slug,
    uid: document.uid,
    name: document.title,
    version: document.version,
    values: recordValues(document),
    copy: document.fileUid ? { uid: document.fileUid, name: document.fileName ?? "" } : undefined,
    accept: accepted,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepDocuments(person, organization));
  const document = found(await findDocument(fresh, organization.id, params.uid ?? ""));
  const form = await readUploadForm(request, context, DocumentEditionForm, copyRules);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) =>
    editDocument(tx, person, organization, document, form.data, form.file),
  );
  if (outcome === "edited")
    return redirectWith(context, paths.documents(organization.slug), "document-saved");
  const stored = found(await findDocument(fresh, organization.id, document.uid));
  return stale(staleResult(form.data, stored, wordsFor(context.locale)));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditDocument() {
  const { slug, uid, name, version, values, copy, accept } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().documents.form;
  return (
    <Page title={words.editTitle(name)} back={{ href: paths.documents(slug), label: words.back }}>
      <Form
        result={result}
        defaults={values}
        submitLabel={words.save}
        version={version}
        upload
        beside={
          <LinkButton href={paths.documentRemoval(slug, uid)} kind="quiet">
            {words.remove}
          </LinkButton>
        }
      >
        <DocumentFields accept={accept} copy={copy} />
      </Form>
    </Page>
  );
}
