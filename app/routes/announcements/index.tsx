import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  canReadAnnouncements,
  canReadDrafts,
  canWriteAnnouncements,
} from "#app/domain/announcements/announcement.policy";
import { AnnouncementsQuery } from "#app/domain/announcements/announcement.schema";
import { listDrafts, listSent } from "#app/domain/announcements/announcements.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { DraftList } from "./draft-list";
import { listed } from "./listed";
import { SentTable } from "./sent-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canReadAnnouncements(person, organization));
  const query = AnnouncementsQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  const words = wordsFor(locale);
  const leads = canReadDrafts(person, organization);
  const { sent, page, pages } = await listSent(read, person, organization, query.page);
  return {
    title: words.ui.title(words.announcements.title(organization.name)),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    leads,
    mayWrite: canWriteAnnouncements(person, organization),
    drafts: leads ? (await listDrafts(read, organization)).map((one) => listed(one, locale, leads)) : [],
    sent: sent.map((one) => listed(one, locale, leads)),
    page,
    pages,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Announcements() {
  const { back, slug, name, leads, mayWrite, drafts, sent, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().announcements;
  return (
    <Page title={words.title(name)} lead={words.lead} back={back} wide>
      {leads && !mayWrite && <Notice kind="info">{words.closed}</Notice>}
      {mayWrite && (
        <Actions>
          <LinkButton href={paths.newAnnouncement(slug)}>{words.new}</LinkButton>
        </Actions>
      )}
      {drafts.length + sent.length === 0 && (
        <EmptyState title={words.emptyTitle} text={mayWrite ? words.empty : words.emptyForReaders} />
      )}
      {drafts.length > 0 && <DraftList slug={slug} drafts={drafts} />}
      {sent.length > 0 && <SentTable slug={slug} sent={sent} counted={leads} />}
      <Pagination page={page} pages={pages} href={(pagina) => paths.announcements(slug, { pagina })} />
    </Page>
  );
}
