import type { DirectoryQuery } from "./directory.schema";

/** A question to the directory as the parameters of its address; without the page, which its links set. */
export const directoryAddress = (query: Omit<DirectoryQuery, "page">) => ({
  q: query.q,
  tema: query.theme ?? "",
  canton: query.canton ?? "",
  poblacion: query.population ?? "",
  ofrece: query.offer ?? "",
  busca: query.need ?? "",
  cerca: query.near,
});
