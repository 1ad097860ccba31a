import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepDocuments } from "#app/domain/documents/document.policy";
import { findDocument } from "#app/domain/documents/documents.server";
import { removeDocument } from "#app/domain/documents/edition.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepDocuments(person, organization));
  const document = found(await findDocument(context.read, organization.id, params.uid ?? ""));
  const { ui, documents } = wordsFor(context.locale);
  return {
    title: ui.title(documents.removal.title(document.title)),
    slug: organization.slug,
    uid: document.uid,
    name: document.title,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepDocuments(person, organization));
  const document = found(await findDocument(fresh, organization.id, params.uid ?? ""));
  await context.db.tx((tx) => removeDocument(tx, person, organization, document));
  return redirectWith(context, paths.documents(organization.slug), "document-removed");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveDocument() {
  const { slug, uid, name } = useLoaderData<typeof loader>();
  const words = useWords().documents.removal;
  return (
    <Page title={words.title(name)} back={{ href: paths.document(slug, uid), label: name }}>
      <p>{words.text}</p>
      <PostButton action={paths.documentRemoval(slug, uid)} label={words.confirm} kind="danger" />
    </Page>
  );
}
