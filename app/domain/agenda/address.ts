import type { AgendaQuery } from "./agenda.schema";

/** What narrows the agenda, as the parameters of its address: they stay from view to view and from page to page. */
export const agendaFilters = ({ q, theme, format, canton, near }: AgendaQuery) => ({
  q,
  tema: theme ?? "",
  formato: format ?? "",
  canton: canton ?? "",
  cerca: near,
});

/** The same with the day from which the list begins. */
export const agendaAddress = (query: AgendaQuery) => ({ ...agendaFilters(query), desde: query.from ?? "" });
