import type { Import } from "#app/domain/imports/imports.server";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Facts } from "#app/ui/facts";
import { Form } from "#app/ui/form";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { PreviewFilter } from "./preview-filter";
import { PreviewTable } from "./preview-table";
import type { ShownRow } from "./rows-for-page";

interface PreviewProps {
  one: Pick<Import, "uid" | "rowCount" | "errorCount" | "duplicateCount">;
  preview: { readonly rows: readonly ShownRow[]; readonly page: number; readonly pages: number };
  decided: number;
  shown: { ver?: string; pagina?: number };
  failed: boolean;
}

/** What was found in a table, row by row, and the way on from here: change the columns, decide, make the profiles. */
export function Preview({ one, preview, decided, shown, failed }: PreviewProps) {
  const { show: words } = useWords().imports;
  const { uid, rowCount, errorCount, duplicateCount } = one;
  const { rows, page, pages } = preview;
  return (
    <>
      <h2>{words.counts}</h2>
      <Facts
        items={[
          { term: words.all, value: rowCount },
          { term: words.ready, value: rowCount - errorCount - duplicateCount },
          { term: words.errors, value: errorCount },
          { term: words.duplicates, value: duplicateCount },
          { term: words.decided, value: decided },
        ]}
      />
      {decided > 0 ? <p className="hint">{words.commitHint}</p> : <p>{words.nothing}</p>}
      <Actions>
        {decided > 0 && <PostButton action={paths.importCommit(uid)} label={words.commit(decided)} />}
        {failed && <PostButton action={paths.importCheck(uid)} label={words.checkAgain} kind="secondary" />}
        <LinkButton href={paths.importMapping(uid)} kind="secondary">
          {words.columns}
        </LinkButton>
      </Actions>
      <PreviewFilter uid={uid} filter={shown.ver} />
      {rows.length === 0 ? (
        <EmptyState
          title={words.noneTitle}
          text={words.none}
          action={{ href: paths.import(uid), label: words.every }}
        />
      ) : (
        <Form action={paths.importRows(uid, shown)} submitLabel={words.save} submitKind="secondary">
          <PreviewTable rows={rows} />
          <p className="hint">{words.saveHint}</p>
        </Form>
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.import(uid, { ...shown, pagina })} />
    </>
  );
}
