import type { AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";
import { createRequestHandler, type RequestHandler, type ServerBuild } from "@remix-run/node";
import { hydrates } from "#app/http/hydration";
import { keepUnsent } from "#app/http/unsent-data.server";

type Routes = ServerBuild["routes"];
type Route = NonNullable<Routes[string]>;

/** Answers a request by Remix; `routeId` is the route that the address belongs to, where that is certain. */
export type Answering = (request: Request, context: AppLoadContext, routeId?: string) => Promise<Response>;

/**
 * Remix weighs every route of its table three times a request. A page that runs no script gets a table of its own
 * branch alone, in which what the loaders answer is not encoded for the browser; all other requests get the whole one.
 */
export function remixHandlers(build: ServerBuild): Answering {
  const whole = createRequestHandler(build, "production");
  const narrow = new Map<string, RequestHandler>();
  for (const id of Object.keys(build.routes)) {
    const branch = branchOf(build.routes, id);
    if (branch.some((route) => hydrates(route.module.handle))) continue;
    narrow.set(id, createRequestHandler(narrowed(build, branch), "production"));
  }
  return (request, context, routeId) => ((routeId && narrow.get(routeId)) || whole)(request, context);
}

/** The route and those around it, the outermost first. */
function branchOf(routes: Routes, id: string | undefined): Route[] {
  const route = id === undefined ? undefined : routes[id];
  return route ? [...branchOf(routes, route.parentId), route] : [];
}

function narrowed(build: ServerBuild, branch: readonly Route[]): ServerBuild {
  const ids = new Set(branch.map(({ id }) => id));
  const known = Object.entries(build.assets.routes).filter(([id]) => ids.has(id));
  return {
    ...build,
    routes: Object.fromEntries(branch.map((route) => [route.id, unsending(route)])),
    assets: { ...build.assets, routes: Object.fromEntries(known) },
  };
}

function unsending(route: Route): Route {
  const { loader } = route.module;
  if (!loader) return route;
  const past = async (args: LoaderFunctionArgs) => {
    const answer = await loader(args);
    if (!isPlain(answer)) return answer;
    keepUnsent(args.context, route.id, answer);
    return null;
  };
  return { ...route, module: { ...route.module, loader: past } };
}

/** Whether Remix would have nothing to read from the answer but the data itself: no status, no header, no fault. */
const isPlain = (answer: unknown): boolean =>
  answer !== undefined &&
  !(answer instanceof Response) &&
  !(
    typeof answer === "object" &&
    answer !== null &&
    "type" in answer &&
    answer.type === "DataWithResponseInit"
  );
