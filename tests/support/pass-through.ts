import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from "@remix-run/node";
import type { ActiveGrant, Person } from "#app/domain/viewer";
import type { CookieName } from "#app/http/context";
import { officeRoles, type StaffRole, staffRoles } from "#db/schema/grants";
import { tables } from "#db/schema/index";
import { rows } from "./database";

export type Handler = "loader" | "action";

/** Whom a handler believes to serve while its guard is made pass-through. */
export interface Intruder {
  /** The account whose own things open: the viewer's, or the owner's of what is foreign. */
  readonly accountId: number;
  /** With a role in every organization, or in none: some rules refuse whoever belongs to it. */
  readonly leadsAll: boolean;
  /** A valid secret in the place of the one that was sent. */
  readonly params?: Readonly<Record<string, string>>;
  readonly cookies?: Readonly<Record<string, string>>;
}

let opened: { readonly routeId: string; readonly handler: Handler; readonly intruder: Intruder } | undefined;

/** Makes one handler's guard let everyone pass while `work` runs. */
export async function withOpenGuard<T>(
  routeId: string,
  handler: Handler,
  intruder: Intruder,
  work: () => Promise<T>,
): Promise<T> {
  opened = { routeId, handler, intruder };
  try {
    return await work();
  } finally {
    opened = undefined;
  }
}

/**
 * The production routes, each handler wrapped so that `withOpenGuard` can open it: its context then says that the
 * viewer holds every right there is, which is what a missing guard amounts to.
 */
export function openable(build: ServerBuild): ServerBuild {
  const routes = Object.fromEntries(
    Object.entries(build.routes).map(([id, route]) => {
      if (!route) return [id, route];
      const module = { ...route.module };
      const { loader, action } = module;
      if (loader) module.loader = async (args) => loader(await argumentsFor(id, "loader", args));
      if (action) module.action = async (args) => action(await argumentsFor(id, "action", args));
      return [id, { ...route, module }];
    }),
  );
  return { ...build, routes };
}

async function argumentsFor<A extends LoaderFunctionArgs | ActionFunctionArgs>(
  routeId: string,
  handler: Handler,
  args: A,
): Promise<A> {
  if (opened?.routeId !== routeId) return args;
  const { intruder } = opened;
  const { cookies, env } = args.context;
  return {
    ...args,
    params: { ...args.params, ...intruder.params },
    context: {
      ...args.context,
      ...(opened.handler === handler && { viewer: await almighty(intruder), env: { ...env, mode: "demo" } }),
      cookies: {
        get: (name: CookieName) => intruder.cookies?.[name] ?? cookies.get(name),
        set: cookies.set.bind(cookies),
        clear: cookies.clear.bind(cookies),
      },
    },
  };
}

async function almighty({ accountId, leadsAll }: Intruder): Promise<Person> {
  const offices = (await rows(tables.offices)).map((office) => office.id);
  const organizations = (await rows(tables.organizations)).map((organization) => organization.id);
  const account = (await rows(tables.accounts)).find((row) => row.id === accountId);
  const session = (await rows(tables.sessions)).find((row) => row.accountId === accountId);
  if (!account || !session) throw new Error("The intruder has no account or no session.");
  const everywhere = (role: StaffRole): ActiveGrant[] =>
    (officeRoles as readonly StaffRole[]).includes(role)
      ? offices.map((officeId) => ({ role, officeId }))
      : [{ role, officeId: null }];
  return {
    id: account.id,
    uid: account.uid,
    name: account.name,
    locale: "es",
    letterDetail: "detailed",
    hasSecondFactor: true,
    session: { id: session.id, uid: session.uid, shared: session.shared, confirmedAt: new Date() },
    grants: staffRoles.flatMap(everywhere),
    inactiveGrants: 0,
    roles: leadsAll
      ? organizations.map((organizationId) => ({ organizationId, role: "leader" as const, verified: true }))
      : [],
  };
}
