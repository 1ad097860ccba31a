import type { ServerBuild } from "@remix-run/node";

interface Pattern {
  readonly text: string;
  readonly matches: RegExp;
  readonly weight: number;
}

/**
 * Tells which pattern of the route table an address belongs to, so that the log can name the page
 * without the tokens and words that stand in its address.
 */
export function routePatterns(routes: ServerBuild["routes"]): (pathname: string) => string {
  const patterns = Object.values(routes)
    .filter((route) => route?.path !== undefined || route?.index)
    .map((route) => pattern(fullPath(routes, route?.id)))
    .sort((one, other) => other.weight - one.weight);
  return (pathname) => {
    const path = pathname.replace(/\.data$/, "").replace(/^\/_root$/, "/");
    return patterns.find((candidate) => candidate.matches.test(path))?.text ?? "/*";
  };
}

function fullPath(routes: ServerBuild["routes"], id: string | undefined): string {
  const route = id === undefined ? undefined : routes[id];
  if (!route) return "";
  const above = fullPath(routes, route.parentId);
  return route.path ? `${above}/${route.path.replace(/^\//, "")}` : above;
}

function pattern(path: string): Pattern {
  const segments = path.split("/").filter(Boolean);
  const source = segments.map((segment) =>
    segment === "*" ? "/.*" : segment.startsWith(":") ? "/[^/]+" : `/${segment.replace(/[^\w-]/g, "\\$&")}`,
  );
  const weight = segments.reduce(
    (sum, segment) => sum + (segment === "*" ? -1 : segment.startsWith(":") ? 2 : 3),
    0,
  );
  return { text: `/${segments.join("/")}`, matches: new RegExp(`^${source.join("")}/?$`, "i"), weight };
}
