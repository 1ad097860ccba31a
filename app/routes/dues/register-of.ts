import type { LoaderFunctionArgs } from "@remix-run/node";
import { dayOf } from "#app/domain/calendar";
import { canKeepDues } from "#app/domain/dues/due.policy";
import { DuesQuery } from "#app/domain/dues/due.schema";
import { listDues } from "#app/domain/dues/list.server";
import { longPeriod, thisMonth } from "#app/domain/dues/periods";
import type { Person } from "#app/domain/viewer";
import { shownDue } from "./shown-due";
import { stateNamed, stateNames } from "./state-names";

/** Periods whose totals are shown at once; of older ones the filter tells. */
const shownPeriods = 24;

/** The register as its page shows it: the dues that the address asks for and the totals. */
export async function registerOf(
  { request, context }: Pick<LoaderFunctionArgs, "request" | "context">,
  person: Person,
  organization: Parameters<typeof canKeepDues>[1],
) {
  const { read, locale } = context;
  const asked = new URL(request.url).searchParams;
  const query = DuesQuery.parse({
    period: asked.get("periodo") ?? undefined,
    state: stateNamed(asked.get("ver")),
    page: asked.get("pagina"),
  });
  const { rows, totals, ...listed } = await listDues(read, organization.id, query);
  const named = (period: string) => ({ value: period, label: longPeriod(period, locale) });
  const used = new Set([thisMonth(), ...totals.map(({ period }) => period)]);
  return {
    ...listed,
    rows: rows.map((due) => shownDue(due, locale)),
    periods: [...used].sort().reverse().map(named),
    totals: totals.slice(0, shownPeriods).map((one) => ({ ...one, label: named(one.period).label })),
    shown: {
      ...(query.period === undefined ? {} : { periodo: query.period }),
      ...(query.state === undefined ? {} : { ver: stateNames[query.state] }),
    },
    some: totals.length > 0,
    mayKeep: canKeepDues(person, organization),
    today: dayOf(new Date()),
  };
}
