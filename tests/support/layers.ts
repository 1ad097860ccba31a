import { importsOf, type Source, target } from "./sources";

/** The parts of the product. A path belongs to the first one whose beginning it has. */
const places = [
  ["app/locales/", "locales"],
  ["app/ui/", "ui"],
  ["app/enhance/", "enhance"],
  ["app/domain/", "domain"],
  ["app/http/", "http"],
  ["app/routes/", "routes"],
  ["app/server/", "server"],
  ["app/paths", "paths"],
  ["app/env.server", "env"],
  ["app/routes", "route-table"],
  ["app/tailwind", "style"],
  ["app/", "document"],
  ["emails/", "emails"],
  ["db/seed/", "seed"],
  ["db/", "db"],
] as const;

export type Layer = (typeof places)[number][1];

/** Who may import whom. `types` are imports of which nothing is left at run time. */
export const layers: Readonly<Record<Layer, { imports: readonly Layer[]; types?: readonly Layer[] }>> = {
  paths: { imports: [] },
  env: { imports: [] },
  locales: { imports: [] },
  "route-table": { imports: [] },
  enhance: { imports: [] },
  style: { imports: [] },
  db: { imports: [] },
  ui: { imports: ["locales", "paths", "enhance"] },
  emails: { imports: ["locales", "paths"] },
  domain: { imports: ["db", "emails", "locales", "paths", "env"] },
  http: { imports: ["domain", "locales", "paths", "env"], types: ["db", "ui"] },
  routes: { imports: ["domain", "http", "ui", "locales", "paths", "enhance"] },
  document: { imports: ["domain", "http", "ui", "locales", "paths", "env", "enhance", "style"] },
  server: { imports: ["http", "domain", "db", "seed", "locales", "paths", "env"] },
  seed: { imports: ["domain", "http", "db", "locales", "paths", "env"] },
};

/** The session adapter is the one module of `app/http` that speaks to the database. */
const exceptions: Readonly<Record<string, readonly Layer[]>> = { "app/http/session.server.ts": ["db"] };

/** The layer of a path, undefined for what lies outside the product (tests, scripts, tools). */
export const layerOf = (path: string): Layer | undefined =>
  places.find(([beginning]) => path.startsWith(beginning))?.[1];

/** Every import that goes against the table, as a sentence. */
export function forbiddenImports(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const layer = layerOf(source.path);
    if (!layer) return [];
    const { imports, types = [] } = layers[layer];
    const always: readonly Layer[] = [layer, ...imports, ...(exceptions[source.path] ?? [])];
    return importsOf(source).flatMap(({ specifier, typeOnly }) => {
      const path = target(source.path, specifier);
      if (path === undefined) return [];
      const other = layerOf(path);
      const allowed = other && (always.includes(other) || (typeOnly && types.includes(other)));
      return allowed ? [] : [`${source.path} imports ${specifier}`];
    });
  });
}

/** A way round the table, such as `["http", "domain", "http"]`; undefined where there is none. */
export function cycle(table: Readonly<Record<string, readonly string[]>>): string[] | undefined {
  const done = new Set<string>();
  const follow = (at: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(at)) return [...way.slice(way.indexOf(at)), at];
    if (done.has(at)) return undefined;
    for (const next of table[at] ?? []) {
      const found = follow(next, [...way, at]);
      if (found) return found;
    }
    done.add(at);
    return undefined;
  };
  for (const start of Object.keys(table)) {
    const found = follow(start, []);
    if (found) return found;
  }
  return undefined;
}
