import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findVisible } from "#app/domain/organizations/organization.server";
import { askedPage } from "#app/domain/pages";
import { findRosterImport, namesOfLikely } from "#app/domain/rosters/imports.server";
import { canImportRoster } from "#app/domain/rosters/roster.policy";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { Added } from "./added";
import { Preview } from "./preview-lots";
import { shownAdded } from "./shown-added";
import { shownRows } from "./shown-rows";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canImportRoster(person, organization));
  const one = found(await findRosterImport(fresh, person, organization.id, params.uid ?? ""));
  const { ui, rosters } = wordsFor(context.locale);
  const page = askedPage.parse(new URL(request.url).searchParams.get("pagina"));
  const names = await namesOfLikely(fresh, organization.id, one.state === "pending" ? one.rows : []);
  return {
    title: ui.title(one.state === "committed" ? rosters.preview.doneTitle : rosters.preview.title),
    slug: organization.slug,
    uid: one.uid,
    fileName: one.fileName,
    preview: one.state === "pending" ? shownRows(one.rows, names, page, context.locale) : undefined,
    added: one.state === "committed" ? shownAdded(one.rows) : undefined,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RosterPreview() {
  const { slug, uid, fileName, preview, added } = useLoaderData<typeof loader>();
  const words = useWords().rosters.preview;
  return (
    <Page
      title={added ? words.doneTitle : words.title}
      lead={fileName}
      back={{ href: paths.rosterImport(slug), label: words.back }}
      wide
    >
      {preview && <Preview slug={slug} uid={uid} preview={preview} />}
      {added && <Added slug={slug} added={added} />}
      {!preview && !added && <Notice kind="info">{words.cancelled}</Notice>}
    </Page>
  );
}
