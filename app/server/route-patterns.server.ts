import type { ServerBuild } from "@remix-run/node";

interface Route {
  readonly id: string;
  /** As in the route table, such as `/baja/:token`. */
  readonly pattern: string;
}

interface Candidate extends Route {
  readonly matches: RegExp;
  readonly weight: number;
}

type Routes = ServerBuild["routes"];

/**
 * Tells which route an address belongs to, as Remix will. Only of a plain path is that certain; of any other the
 * pattern still says enough for the log.
 */
export function routeFinder(routes: Routes): (pathname: string) => Route | undefined {
  const frames = new Set(Object.values(routes).map((route) => route?.parentId));
  const candidates = Object.keys(routes)
    .filter((id) => !frames.has(id))
    .map((id) => candidate(id, fullPath(routes, id)))
    .sort((one, other) => other.weight - one.weight);
  return (pathname) => candidates.find(({ matches }) => matches.test(pathname));
}

/** Letters, digits and hyphens between single strokes, the last perhaps a calendar: nothing to decode, to fold or to leave out. */
export const isPlainPath = (pathname: string): boolean =>
  /^\/(?:[a-z0-9-]+(?:\/[a-z0-9-]+)*(?:\.ics)?)?$/.test(pathname);

/** Names the page without the tokens and words that stand in its address. */
export function routePatterns(routes: Routes): (pathname: string) => string {
  const routeOf = routeFinder(routes);
  return (pathname) => routeOf(pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/"))?.pattern ?? "/*";
}

function fullPath(routes: Routes, id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id];
  if (!route) return "";
  const above = fullPath(routes, route.parentId);
  return route.path ? `${above}/${route.path.replace(/^\//, "")}` : above;
}

function candidate(id: string, path: string): Candidate {
  const segments = path.split("/").filter(Boolean);
  const source = segments.map((segment) =>
    segment === "*" ? "/.*" : segment.startsWith(":") ? "/[^/]+" : `/${segment.replace(/[^\w-]/g, "\\$&")}`,
  );
  const weight = segments.reduce(
    (sum, segment) => sum + (segment === "*" ? -1 : segment.startsWith(":") ? 2 : 3),
    0,
  );
  return {
    id,
    pattern: `/${segments.join("/")}`,
    matches: new RegExp(`^${source.join("")}/?$`, "i"),
    weight,
  };
}
