import { tables } from "#db/schema/index";
import type { OrganizationState } from "#db/schema/organizations";
import type { Scene, ViewerKind } from "./cast";
import { db } from "./database";
import { type Answer, type Fields, submit, visit } from "./http";
import type { Handler, Intruder } from "./pass-through";
import { digests } from "./table-digests";

/** What a viewer gets: the thing itself, or the way in which it is refused. */
export type Outcome = "ok" | "sign-in" | "unauthorized" | "forbidden" | "not-found" | "confirm" | "failed";

/** One handler's rule: where it is, what is sent, who gets what, and what changes where it is allowed. */
export interface Rule {
  readonly path: (scene: Scene) => string | Promise<string>;
  readonly fields?: (scene: Scene) => Fields | Promise<Fields>;
  readonly expected: (kind: ViewerKind) => Outcome;
  /** The state of the scene's organization; published where it does not matter. */
  readonly state?: OrganizationState;
  /** Tables in which an allowed request leaves a trace; without it nothing may change. */
  readonly changes?: readonly (keyof typeof tables)[];
  /** What being allowed looks like, where it is not "ok". */
  readonly answers?: Outcome;
  /** Tables that an allowed request may change or leave as they were, by who sends it. */
  readonly mayChange?: readonly (keyof typeof tables)[];
  /** What opens where the right comes from a secret in the request and not from who sends it. */
  readonly pass?: (scene: Scene) => Promise<Pick<Intruder, "params" | "cookies">>;
  /** Nothing is guarded: there is nothing to see. */
  readonly unguarded?: boolean;
}

export interface Observed {
  readonly outcome: Outcome;
  readonly changed: readonly string[];
  readonly answer: Answer;
}

/** Bookkeeping that refused requests may leave: how often was tried, what was typed, that it was denied, who was seen. */
const bookkeeping = [
  "rateLimits",
  "heldForms",
  "territories",
  "auditSeals",
  "auditEvents",
  "leases",
] as const;

/** Sends one request as a document or as a `.data` request, and says how it was answered and what it changed. */
export async function observe(
  routeId: string,
  handler: Handler,
  form: "document" | "data",
  rule: Rule,
  scene: Scene,
): Promise<Observed> {
  await db.tx(async (tx) => {
    await tx.delete(tables.rateLimits);
  });
  const path = await rule.path(scene);
  const fields = handler === "action" ? await (rule.fields?.(scene) ?? {}) : {};
  const target = form === "data" ? dataPath(path, handler === "loader" ? routeId : undefined) : path;
  const before = await digests(bookkeeping);
  const answer =
    handler === "loader"
      ? await visit(target, { as: scene.viewer })
      : await submit(target, fields, { as: scene.viewer });
  const after = await digests(bookkeeping);
  const changed = Object.keys(after).filter((name) => before[name] !== after[name]);
  return { outcome: outcomeOf(handler, answer), changed, answer };
}

/** The address at which Remix answers the loaders of a page, or of one route of it, as data. */
export function dataPath(path: string, routeId: string | undefined): string {
  const [pathname = "", search] = path.split("?", 2);
  const query = new URLSearchParams(search);
  if (routeId) query.set("_routes", routeId);
  const text = query.toString();
  return `${pathname === "/" ? "/_root" : pathname}.data${text ? `?${text}` : ""}`;
}

function outcomeOf(handler: Handler, { status, location, body }: Answer): Outcome {
  const redirected =
    location ?? (status === 202 ? /"(\/(?:entrar|confirmar)(?:\?[^"]*)?)"/.exec(body)?.[1] : undefined);
  if (redirected?.startsWith("/entrar?volver=") || (handler === "loader" && redirected === "/entrar"))
    return "sign-in";
  if (redirected?.startsWith("/confirmar")) return "confirm";
  if (status === 401) return "unauthorized";
  if (status === 403) return "forbidden";
  if (status === 404) return "not-found";
  return status < 400 || status === 409 ? "ok" : "failed";
}
