import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canInvite } from "#app/domain/invitations/invitation.policy";
import { InvitationsQuery } from "#app/domain/invitations/invitation.schema";
import { listInvitations } from "#app/domain/invitations/list.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { InvitationTable } from "./invitation-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canInvite(person, organization));
  const words = wordsFor(context.locale);
  const { page } = InvitationsQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  return {
    title: words.ui.title(words.invitations.list.title(organization.name)),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    ...(await listInvitations(context.read, organization, { page })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Invitations() {
  const { back, slug, name, waiting, ended, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().invitations.list;
  return (
    <Page title={words.title(name)} lead={words.lead} back={back} wide>
      <Actions>
        <LinkButton href={paths.newInvitation(slug, { por: "correo" })}>{words.new}</LinkButton>
        <LinkButton href={paths.newInvitation(slug, { por: "enlace" })} kind="secondary">
          {words.newLink}
        </LinkButton>
      </Actions>
      {waiting.length === 0 ? (
        <EmptyState title={words.emptyTitle} text={words.empty} />
      ) : (
        <Section title={words.waiting}>
          <InvitationTable slug={slug} caption={words.waiting} rows={waiting} />
        </Section>
      )}
      {ended.length > 0 && (
        <Section title={words.history}>
          <p className="hint">{words.historyHint}</p>
          <InvitationTable slug={slug} caption={words.history} rows={ended} ended />
          <Pagination page={page} pages={pages} href={(pagina) => paths.invitations(slug, { pagina })} />
        </Section>
      )}
    </Page>
  );
}
