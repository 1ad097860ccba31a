import { paths } from "#app/paths";
import { Actions, Button, LinkButton, PostButton } from "#app/ui/button";
import { Facts } from "#app/ui/facts";
import { Form } from "#app/ui/form";
import { Section } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { PreviewTable } from "./preview-table";
import type { shownRows } from "./shown-rows";

interface PreviewProps {
  slug: string;
  uid: string;
  preview: ReturnType<typeof shownRows>;
}

/** What a table brings, in three lots: who seems to be there already, what is faulty, who is new; and the way on. */
export function Preview({ slug, uid, preview }: PreviewProps) {
  const words = useWords().rosters.preview;
  const { counts, likely, faulty, fresh, page, pages } = preview;
  const first = page === 1;
  return (
    <>
      <h2>{words.counts}</h2>
      <Facts
        items={[
          { term: words.fresh, value: counts.fresh },
          { term: words.likely, value: counts.likely },
          { term: words.faulty, value: counts.faulty },
        ]}
      />
      {first && (
        <Form action={paths.rosterCommit(slug, uid)} submitLabel={null}>
          {likely.length > 0 && (
            <Section title={words.likelyTitle}>
              <p>{words.likelyText}</p>
              <PreviewTable caption={words.likelyTitle} rows={likely} ticks />
              {counts.likely > likely.length && <p>{words.likelyMore(counts.likely - likely.length)}</p>}
            </Section>
          )}
          {counts.fresh + counts.likely > 0 ? (
            <>
              <p className="hint">{words.commitHint}</p>
              <Actions>
                <Button>{words.commit(counts.fresh, counts.likely > 0)}</Button>
              </Actions>
            </>
          ) : (
            <p>{words.none}</p>
          )}
        </Form>
      )}
      {first && faulty.length > 0 && (
        <Section title={words.faultyTitle}>
          <p>{words.faultyText}</p>
          <PreviewTable caption={words.faultyTitle} rows={faulty} />
          {counts.faulty > faulty.length && <p>{words.faultyMore(counts.faulty - faulty.length)}</p>}
        </Section>
      )}
      {fresh.length > 0 && (
        <Section title={words.freshTitle}>
          <PreviewTable caption={words.freshTitle} rows={fresh} />
        </Section>
      )}
      <Pagination
        page={page}
        pages={pages}
        href={(pagina) => paths.rosterPreview(slug, uid, pagina > 1 ? { pagina } : {})}
      />
      {!first && (
        <LinkButton href={paths.rosterPreview(slug, uid)} kind="secondary">
          {words.first}
        </LinkButton>
      )}
      <PostButton action={paths.rosterCancellation(slug, uid)} label={words.cancel} kind="quiet" />
    </>
  );
}
