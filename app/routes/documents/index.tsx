import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { dayOf } from "#app/domain/calendar";
import { canKeepDocuments, canReadDocuments } from "#app/domain/documents/document.policy";
import { listDocuments } from "#app/domain/documents/documents.server";
import { validityOf } from "#app/domain/documents/validity";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DocumentTable } from "./document-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canReadDocuments(person, organization));
  const words = wordsFor(context.locale);
  const today = dayOf(new Date());
  const documents = await listDocuments(context.read, organization.id);
  return {
    title: words.ui.title(words.documents.title(organization.name)),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    mayKeep: canKeepDocuments(person, organization),
    documents: documents.map(({ id, fileId, version, ...document }) => ({
      ...document,
      validity: validityOf(document.expiresOn, today),
    })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Documents() {
  const { back, slug, name, mayKeep, documents } = useLoaderData<typeof loader>();
  const words = useWords().documents;
  return (
    <Page title={words.title(name)} lead={words.lead} back={back} wide>
      {documents.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={mayKeep ? words.empty : words.emptyForReaders} />
      ) : (
        <DocumentTable slug={slug} documents={documents} mayKeep={mayKeep} />
      )}
      {mayKeep && (
        <Actions>
          <LinkButton href={paths.newDocument(slug)}>{words.new}</LinkButton>
        </Actions>
      )}
    </Page>
  );
}
