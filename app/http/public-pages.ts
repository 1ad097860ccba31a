/**
 * Pages that say the same to every visitor, by route, and the query parameters that each reads: any other parameter is
 * taken away before such a page is made for a visitor. What is made is kept for a minute at most and given to the next
 * visitor who asks the same.
 *
 * The page of safety is not among them: after the quick exit Back has to ask again, so that it finds it silent.
 */
export const publicPages: ReadonlyMap<string, readonly string[]> = new Map([
  ["routes/home/show", []],
  ["routes/home/privacy", []],
  ["routes/directory/index", ["q", "tema", "canton", "poblacion", "ofrece", "busca", "cerca", "pagina"]],
  ["routes/profiles/show", []],
  ["routes/courses/catalogue", ["q", "area"]],
  ["routes/courses/show", []],
  ["routes/agenda/index", ["q", "canton", "tema", "formato", "desde", "cerca", "ver", "mes", "pagina"]],
  ["routes/agenda/feed", ["canton"]],
  ["routes/calendar-feeds/organization", []],
]);
