import { RowsQuery } from "#app/domain/imports/import.schema";
import { filterNames } from "./filter-names";

/** Which rows of the preview are asked for, and the same as a query of its address. */
export function previewQuery(request: Request) {
  const asked = new URL(request.url).searchParams;
  const named = Object.entries(filterNames).find(([, name]) => name === asked.get("ver"))?.[0];
  const query = RowsQuery.parse({ filter: named, page: asked.get("pagina") });
  const shown = {
    ...(query.filter ? { ver: filterNames[query.filter] } : {}),
    ...(query.page > 1 ? { pagina: query.page } : {}),
  };
  return { query, shown };
}
