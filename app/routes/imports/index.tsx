import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listImports } from "#app/domain/imports/imports.server";
import { askedPage } from "#app/domain/pages";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";
import { ImportTag } from "./import-tag";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const asked = askedPage.parse(new URL(request.url).searchParams.get("pagina"));
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.imports.list.title), ...(await listImports(context.read, asked)) };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Imports() {
  const { rows, page, pages } = useLoaderData<typeof loader>();
  const { list } = useWords().imports;
  return (
    <Page title={list.title} lead={list.lead} back={{ href: paths.reviewQueue(), label: list.back }} wide>
      <Actions>
        <LinkButton href={paths.newImport()}>{list.new}</LinkButton>
        <LinkButton href={paths.importTemplate()} kind="secondary">
          {list.template}
        </LinkButton>
      </Actions>
      {rows.length === 0 ? (
        <EmptyState title={list.emptyTitle} text={list.empty} />
      ) : (
        <Table
          caption={list.caption}
          columns={[
            { key: "file", label: list.file },
            { key: "state", label: list.state },
            { key: "rows", label: list.rows, align: "end" },
            { key: "date", label: list.date },
            { key: "person", label: list.person },
          ]}
          rows={rows.map(({ uid, fileName, state, rowCount, createdAt, person }) => ({
            id: uid,
            file: <a href={paths.import(uid)}>{fileName}</a>,
            state: <ImportTag state={state} />,
            rows: rowCount,
            date: <DateTime value={createdAt} />,
            person,
          }))}
        />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.imports({ pagina })} />
    </Page>
  );
}
