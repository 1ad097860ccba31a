import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canArchive, canRestore } from "#app/domain/organizations/archive.policy";
import { ArchiveForm } from "#app/domain/organizations/archive.schema";
import { archiveOrganization } from "#app/domain/organizations/archive.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { isLeader } from "#app/domain/viewer";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { ArchivedProfile } from "#app/routes/profiles/archived";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

const outcomes = { archived: "profile-archived", "moved-on": "organization-moved-on" } as const;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  const archived = canRestore(person, organization);
  authorize(archived || canArchive(person, organization));
  const { slug, name, archivedAt, archivedReason } = organization;
  const { ui, freshness } = wordsFor(context.locale);
  const { title, restoreTitle } = freshness.archive;
  return {
    title: ui.title(archived ? restoreTitle(name) : title(name)),
    slug,
    name,
    archived: archived ? { at: archivedAt, reason: archivedReason } : undefined,
    leads: isLeader(person, organization.id),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canArchive(person, organization));
  const form = await readForm(request, context, ArchiveForm);
  if (!form.ok) return invalid(form.result);
  const { reason } = form.data;
  const move = isLeader(person, organization.id) ? "archive" : "withdraw";
  const outcome = await context.db.tx((tx) =>
    archiveOrganization(tx, person, organization, { move, reason }),
  );
  return redirectWith(context, paths.organization(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ArchiveOrganization() {
  const { slug, name, archived, leads } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().freshness.archive;
  if (archived) return <ArchivedProfile slug={slug} name={name} leads={leads} {...archived} />;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      back={{
        href: leads ? paths.organizationHub(slug) : paths.organizationReview(slug),
        label: words.back,
      }}
    >
      <Form result={result} submitLabel={words.submit} submitKind="danger">
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          required
          minLength={10}
          maxLength={1000}
        />
      </Form>
    </Page>
  );
}
