import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Facts } from "#app/ui/facts";
import { Section } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { DueTable } from "./due-table";
import { PeriodTable } from "./period-table";
import { RegisterFilter } from "./register-filter";
import type { registerOf } from "./register-of";

type RegisterProps = { slug: string } & Awaited<ReturnType<typeof registerOf>>;

/** What everyone gave and owes: filter, totals, each due, and the totals of each period. */
export function Register({ slug, mayKeep, some, ...register }: RegisterProps) {
  const { list, money } = useWords().dues;
  const { rows, page, pages, sum, totals, periods, shown, today } = register;
  const { periodo } = shown;
  return (
    <>
      {mayKeep && (
        <Actions>
          <LinkButton href={paths.newDue(slug, periodo ? { periodo } : {})}>{list.new}</LinkButton>
          <LinkButton href={paths.duesRound(slug)} kind="secondary">
            {list.round}
          </LinkButton>
        </Actions>
      )}
      {some && <RegisterFilter slug={slug} periods={periods} shown={shown} />}
      {some && (
        <Facts
          items={[
            { term: list.count, value: sum.count },
            { term: list.expected, value: money(sum.cents) },
            { term: list.paid, value: money(sum.paidCents) },
            { term: list.owed, value: money(sum.cents - sum.paidCents) },
          ]}
        />
      )}
      {rows.length > 0 && (
        <DueTable
          slug={slug}
          caption={list.caption}
          dues={rows}
          keeping={mayKeep ? { today } : undefined}
          withNames
        />
      )}
      {rows.length === 0 && !some && (
        <EmptyState title={list.emptyTitle} text={mayKeep ? list.empty : list.emptyForReaders} />
      )}
      {rows.length === 0 && some && (
        <EmptyState
          title={list.noneTitle}
          text={list.none}
          action={{ href: paths.dues(slug), label: list.all }}
        />
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.dues(slug, { ...shown, pagina })} />
      {totals.length > 0 && (
        <Section title={list.periods}>
          <PeriodTable slug={slug} totals={totals} />
        </Section>
      )}
      {some && (
        <Actions>
          {(["csv", "xlsx"] as const).map((formato) => (
            <LinkButton
              key={formato}
              href={paths.duesExport(slug, { formato, ...(periodo ? { periodo } : {}) })}
              kind="secondary"
            >
              {list[formato]}
            </LinkButton>
          ))}
        </Actions>
      )}
    </>
  );
}
