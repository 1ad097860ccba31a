import { paths } from "#app/paths";
import { rules } from "#tests/access-rules";
import { addPerson, type Scene, type ViewerKind } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { dataPath } from "#tests/support/walk";
import type { Grown, Planted } from "./organizations";
import type { World } from "./world";

export interface Route {
  readonly id: string;
  /** As the table of routes has it, from the root. */
  readonly pattern: string;
}

const uid = (row: unknown) => String((row as { uid?: unknown } | undefined)?.uid ?? "ninguno");

/** The organizations that are opened to their last page, and the pages that are opened of every other one too. */
const inside: readonly Planted[] = ["main", "hidden", "archived", "absorbed"];
const whole = /:slug(\/lugar)?$/;

/** The rows with canaries that a parameter beside the slug names, by what stands before it. */
const parts: Readonly<Record<string, (one: Grown) => readonly unknown[]>> = {
  canales: ({ channels }) => channels.slice(0, 1),
  ofertas: ({ supports }) => supports.slice(0, 1),
  documentos: ({ document }) => [document],
  directiva: ({ term }) => [term],
  requisitos: ({ requirement }) => [requirement],
  miembros: ({ members }) => Object.values(members ?? {}),
  "miembros/importacion": ({ table }) => [table],
  invitaciones: ({ invitations }) => Object.values(invitations ?? {}),
  "ingreso/preguntas": ({ question }) => [question],
  solicitudes: ({ requests }) => Object.values(requests ?? {}),
  relevo: ({ handovers }) => Object.values(handovers ?? {}),
  aportes: ({ dues }) => dues ?? [],
  anuncios: ({ announcements }) => Object.values(announcements ?? {}),
};

/** The same where no slug stands in the address. */
const rowsOf = (world: World, kind: ViewerKind): Readonly<Record<string, readonly unknown[]>> => {
  const { main, hidden, absorbed, unclaimed } = world.organizations;
  const someone = (["leader", "newcomer"] as const).map((one) => world.people.get(one));
  return {
    "/archivos": [...[main, hidden, absorbed].flatMap(({ files }) => files), world.file],
    "/reclamo": [main, unclaimed],
    "/mis/sesiones": [{ uid: world.people.get(kind)?.sessionUid || "ninguna" }],
    "/mis/reclamos": [main.claim],
    "/mis/solicitudes": [main.requests?.pending],
    "/invitacion": [{ uid: main.invitationToken }],
    "/calendario": [{ uid: world.feeds.get(kind) }],
    "/gestion/fusiones": [absorbed.merge],
    "/gestion/moderacion": [main.flag, absorbed.flag, world.open],
    "/gestion/importaciones": [world.import, world.failed],
    "/gestion/reclamos": [main.claim, world.waiting],
    "/gestion/usuarios": someone,
    "/gestion/permisos": [world.auditors, world.revoked],
    "/gestion/oficinas": [{ uid: world.office.slug }],
    "/gestion/requisitos": [main.requirement, world.requirement],
    "/gestion/correo": world.letters.slice(0, 1),
  };
};

const tables = ["formato=csv", "formato=xlsx"];

/** The pages of an organization and of its activities that ask for more. */
function tablesOf({ slug, activities, members }: Grown): Record<string, readonly string[]> {
  const inside = `/organizaciones/${slug}`;
  const asked: Record<string, readonly string[]> = {
    [`${inside}/miembros`]: ["q=canar", "ver=anteriores", "rol=leader"],
    [`${inside}/miembros/exportacion`]: tables,
    [`${inside}/miembros/${uid(members?.member)}/union`]: [`con=${uid(members?.without)}`],
    [`${inside}/aportes/exportacion`]: tables,
    [`${inside}/aportes`]: ["periodo=1871"],
    [`${inside}/solicitudes`]: ["ver=todas"],
    [`${inside}/actividades`]: ["ver=pasadas"],
  };
  for (const { activity, day } of Object.values(activities ?? {})) {
    asked[`/actividades/${activity.slug}`] = [`fecha=${day}`];
    asked[`/actividades/${activity.slug}/inscripciones/exportacion`] = tables;
  }
  return asked;
}

/** With more of the address than its path, where a page answers to it. */
const questions = ({
  main,
  unplaced,
}: World["organizations"]): Readonly<Record<string, readonly string[]>> => ({
  ...tablesOf(main),
  "/agenda": ["ver=mes", "canton=0401", "cerca=0401", "q=canar", "formato=hybrid"],
  "/agenda.ics": ["canton=0401"],
  "/organizaciones": ["canton=0401", "ofrece=transport", "cerca=0401", "cerca=0403", "q=canar"],
  "/gestion/organizaciones": ["estado=draft", "estado=archived", "estado=hidden", "estado=merged", "q=canar"],
  "/gestion/organizaciones/exportacion": ["formato=csv", "formato=xlsx"],
  "/gestion/reclamos": ["estado=rejected"],
  "/gestion/moderacion": ["estado=upheld"],
  "/gestion/correo": ["estado=failed"],
  "/gestion/duplicados": ["contacto=contacto"],
  "/gestion/usuarios": ["q=canar"],
  "/gestion/auditoria": [`acto=${main.act}`],
  "/gestion/requisitos": ["forma=informal"],
  "/mis/datos/descarga": ["formato=json", "formato=csv"],
  [`/organizaciones/${main.slug}/vista`]: ["como=publico", "como=red", "como=oim"],
  [`/gestion/organizaciones/${main.slug}/fusion`]: [`con=${unplaced.slug}`],
});

/**
 * Every address that a viewer asks of a route, as page and as data: with what was planted in the place of its
 * parameters, and where nobody planted what it names, as the table of access rules asks it.
 */
export async function addressesOf(route: Route, world: World, kind: ViewerKind): Promise<string[]> {
  const asked = questions(world.organizations);
  const filled = fill(route.pattern, world, kind) ?? (await ruled(route, world, kind));
  const paths = filled.flatMap((path) => [
    path,
    ...(asked[path] ?? []).map((question) => `${path}?${question}`),
  ]);
  const beside = Object.entries(world.organizations).flatMap(([name, { slug }]) =>
    name === "main" || route.id === "routes/profiles/show" ? [] : [`/${slug}`],
  );
  return paths.flatMap((path) => {
    const data = dataPath(path, undefined);
    return beside.some((slug) => `${path}/`.includes(`${slug}/`)) ? [data] : [path, data];
  });
}

function fill(pattern: string, world: World, kind: ViewerKind): readonly string[] | undefined {
  if (!pattern.includes(":")) return [pattern];
  if (pattern.includes("/actividades/:slug")) return fillActivity(pattern, world, kind);
  if (pattern.includes("/cursos/:slug"))
    return [pattern.replace(":slug", world.course.slug).replace(/:\w+/, uid(world.module))];
  if (pattern.includes("/:slug")) return fillInside(pattern, world);
  const before = pattern.slice(0, pattern.indexOf("/:"));
  return rowsOf(world, kind)[before]?.map((row) => pattern.replace(/:\w+/, uid(row)));
}

function fillInside(pattern: string, { organizations }: World): readonly string[] | undefined {
  const part = /:slug\/([a-z/]+)\/:/.exec(pattern)?.[1];
  const rowsIn = part === undefined ? () => [undefined] : parts[part];
  if (!rowsIn) return undefined;
  return (Object.entries(organizations) as [Planted, Grown][]).flatMap(([name, one]) => {
    if (!inside.includes(name) && !whole.test(pattern)) return [];
    const path = pattern.replace(":slug", one.slug);
    return rowsIn(one).map((row) => path.replace(/:\w+/, uid(row)));
  });
}

/** Every activity of the main organization, and the public one of others that not everyone may see. */
function fillActivity(pattern: string, { organizations }: World, kind: ViewerKind): readonly string[] {
  const { main, approximate, draft, hidden, archived } = organizations;
  const held = [
    ...Object.values(main.activities ?? {}).map((one) => ({ ...one, host: undefined })),
    ...[approximate, draft, hidden, archived].flatMap(({ activities, host }) =>
      activities ? [{ ...activities.public, host }] : [],
    ),
  ];
  return held.flatMap(({ activity, signUps, token, host }) => {
    const path = pattern.replace(":slug", activity.slug);
    // Whoever holds the secret of a link is the one it was sent to.
    if (path.includes(":token")) return [path.replace(":token", (kind === "visitor" && token) || "ninguno")];
    const rows = !path.includes(":") ? [undefined] : path.includes("/organizadoras/") ? [host] : signUps;
    return rows.map((row) => path.replace(/:\w+/, uid(row)));
  });
}

async function ruled({ id }: Route, world: World, kind: ViewerKind): Promise<string[]> {
  const viewer = world.people.get(kind);
  if (!viewer) throw new Error(`there is no ${kind}`);
  const addresses: string[] = [];
  for (const rule of rules[id]?.loader ?? []) {
    const { published: main, ...inState } = statesOf(world);
    const organization = inState[rule.state as keyof typeof inState] ?? main;
    const other = await db.tx((tx) => addPerson(tx, {}, new Date()));
    addresses.push(await rule.path({ viewer, other, organization } satisfies Scene));
  }
  return addresses;
}

const statesOf = ({ organizations }: World) => ({
  published: organizations.approximate,
  unclaimed: organizations.unclaimed,
  draft: organizations.draft,
  "in-review": organizations.inReview,
  archived: organizations.archived,
});

/** What is served beside the table of routes. */
export const beside = (): readonly string[] => [
  paths.organizationsJson(),
  paths.organizationsJson({ q: "canar" }),
  paths.organizationsJson({ cerca: "0401" }),
  paths.organizationsJson({ canton: "0401" }),
];
