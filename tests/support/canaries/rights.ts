import { columnRules, type Level, type TableRule } from "#db/registry/columns";
import type { ViewerKind } from "#tests/support/cast";
import type { Canary, ColumnName, Fate } from "./canaries";

export type Registry = Readonly<Record<string, TableRule>>;
type Kinds = ReadonlySet<ViewerKind>;

const of = (...kinds: readonly ViewerKind[]): Kinds => new Set(kinds);
const networks = ["networks", "networksMember"] as const;
const admins = ["admin", "adminUnconfirmed"] as const;
const own = of("member", "editor", "leader", "networksMember");
const accompanying = of(...networks, "trainer", "admin");
const staff = of(...networks, ...admins, "trainer", "trainerElsewhere", "focalPoint", "auditor");
const network = of(...staff, ...own, "outsider");

/** Of what is for staff, whom the table of rights names. */
const staffOf: Readonly<Record<string, Kinds>> = {
  accounts: of(...admins, "auditor"),
  auditSeals: of("auditor"),
  offices: of(...admins, "auditor"),
  grants: of(...admins, "auditor"),
  imports: of(...networks),
  importRows: of(...networks),
  merges: of(...networks),
  courses: of(...networks, "trainer", "trainerElsewhere", "focalPoint"),
  courseModules: of("trainer", "trainerElsewhere"),
};

const edited = of("editor", "leader", ...accompanying);
const runners = of("editor", "leader");
const companions = of(...own, ...networks, "trainer");

/** Where the table of rights gives what is for an organization to fewer, or to others too. */
const insideOf: Readonly<Record<string, Kinds>> = {
  organizations: edited,
  organizationChannels: edited,
  organizationSupports: edited,
  organizationDocuments: of("editor", "leader", ...networks),
  exactPlaces: of("editor", "leader", "trainer", ...networks),
  measures: of("editor", "leader", ...networks),
  requirements: of(...own, "outsider", ...accompanying, ...admins, "auditor"),
  members: runners,
  rosterReadings: of("leader"),
  invitations: of("leader"),
  handovers: of("leader"),
  dues: runners,
  announcements: of(...own, ...networks, "auditor"),
  announcementTexts: of(...own, ...networks, "auditor"),
  activities: companions,
  activityHosts: runners,
  activityReports: of(...companions, "admin"),
  signUps: runners,
};

/** Tables whose rows are seen as the activity is that they are of. */
const ofActivities: ReadonlySet<string> = new Set(["activities", "occurrences"]);

const filesOf = { documents: of("editor", "leader", ...networks), proofs: of("newcomer", ...networks) };
const confirmers = of(...networks, ...admins, "auditor", "trainer", "trainerElsewhere");
const draftReaders = of(...networks, "trainer", "trainerElsewhere", "focalPoint");

/** Who reads what is not yet for everyone: a requirement that nobody confirmed, a course that nobody published. */
const beforehand: Readonly<Record<string, Kinds>> = {
  requirements: confirmers,
  courses: draftReaders,
  courseModules: draftReaders,
};

/** The level of a column; undefined where the registry does not know it. */
export function levelOf(column: ColumnName, registry: Registry = columnRules): Level | undefined {
  const [table = "", name = ""] = column.split(".");
  const levels = Object.entries(registry[table]?.levels ?? {}) as [Level, readonly string[]][];
  return levels.find(([, columns]) => columns.includes(name))?.[0];
}

/** Whether that kind of viewer may read that value wherever it stands, by the registry and the table of rights. */
export function mayRead(kind: ViewerKind, canary: Canary, registry: Registry = columnRules): boolean {
  const { column, fate } = canary;
  const [table = ""] = column.split(".");
  const level = levelOf(column, registry);
  if (level === undefined || level === "internal" || level === "sealed") return false;
  if (level === "self") return kind === fate.owner;
  if (level === "staff") return staffOf[table]?.has(kind) ?? false;
  if (level === "varies") return ofActivities.has(table) ? byShowing(kind, fate) : byAudience(kind, fate);
  if (fate.unconfirmed) return beforehand[table]?.has(kind) ?? false;
  if (level === "organization" && insideOf[table]) return isInside(kind, column, insideOf[table], fate);
  return byLevel(kind, level, fate);
}

function byLevel(kind: ViewerKind, level: "public" | "network" | "organization", fate: Fate): boolean {
  const inside = accompanying.has(kind) || (fate.peopled === true && own.has(kind));
  if (!fate.open || level === "organization") return inside;
  return level === "public" || inside || network.has(kind);
}

/** What an organization keeps of someone is hers too; her name is the other members' where she allows it. */
function isInside(kind: ViewerKind, column: ColumnName, inside: Kinds, { owner, listed, drafted }: Fate) {
  if (kind === owner || (listed && column === "members.name" && own.has(kind))) return true;
  return drafted ? kind === "leader" : inside.has(kind);
}

/** An activity is its people's, networks staff's and the trainers' of its office; of public profiles its audience's too. */
function byShowing(kind: ViewerKind, { showing, open, signedUp = [] }: Fate): boolean {
  if (showing === "hidden") return of(...own, ...networks).has(kind);
  if (showing === "signed-up") return runners.has(kind) || signedUp.includes(kind);
  if (companions.has(kind)) return true;
  return open === true && (showing === "public" || (showing === "network" && network.has(kind)));
}

function byAudience(kind: ViewerKind, fate: Fate): boolean {
  const { audience } = fate;
  if (audience === undefined || audience === "imports") return false;
  if (audience === "documents" || audience === "proofs") return filesOf[audience].has(kind);
  return byLevel(kind, audience, fate);
}

/** A page or a letter that shows someone what its level alone would keep from her, and why it does. */
interface Allowance {
  readonly columns: RegExp;
  readonly kinds: Kinds;
  /** The address, or the word "letter" and the kind of letter. */
  readonly at: RegExp;
  readonly why: string;
}

const decide = of(...networks, "auditor");
const keepers = of(...admins, "auditor");
const claimants = of("newcomer", "member", "outsider");
const everyone = of(...network, "newcomer", "sleeping");
const organizationNames = "organizations\\.(name|slug)";

export const allowances: readonly Allowance[] = [
  {
    columns: new RegExp(`^(claims\\.|accounts\\.name$|${organizationNames}$)`),
    kinds: decide,
    at: /^\/gestion\/reclamos/,
    why: "claims are decided by networks staff and read by auditors",
  },
  {
    columns: new RegExp(`^(flags\\.|${organizationNames}$)`),
    kinds: decide,
    at: /^\/gestion\/moderacion/,
    why: "reports are decided by networks staff and read by auditors",
  },
  {
    columns: /^accounts\.name$/,
    kinds: of(...networks),
    at: /^\/gestion\/(importaciones|fusiones|organizaciones)/,
    why: "staff read who of them did it",
  },
  {
    columns: /^((accounts|organizations)\.name|auditEvents\.(role|act|objectKind|fields))$/,
    kinds: of("leader", "auditor"),
    at: /^\/gestion\/auditoria|^\/organizaciones\/\w+\/historia/,
    why: "leaders read who changed what of theirs, auditors who did what",
  },
  {
    columns: /^(accounts\.(name|mail)|grants\.\w+)$/,
    kinds: keepers,
    at: /^\/gestion\/(usuarios|permisos)/,
    why: "users and their grants are kept by administrators and read by auditors",
  },
  {
    columns: /^notifications\.uid$/,
    kinds: keepers,
    at: /^\/gestion\/correo/,
    why: "the mail queue, without bodies",
  },
  {
    columns: new RegExp(`^${organizationNames}$`),
    kinds: claimants,
    at: /^\/(inicio|mis\/reclamos|mis\/reportes)$/,
    why: "whoever claimed or reported a profile reads which one it was, whatever became of it",
  },
  {
    columns: /^(claims|flags)\.uid$/,
    kinds: of(...networks),
    at: /^\/mis\/datos\/descarga/,
    why: "what she decided, by its outside name",
  },
  {
    columns: /^(organizations|files|offices|occurrences)\.id$/,
    kinds: everyone,
    at: /^\/mis\/datos\/descarga/,
    why: "what is kept of her says by its number which organization, file, office or date it is about",
  },
  {
    columns: /^accounts\.name$/,
    kinds: of("admin", "auditor"),
    at: /^letter grant-requested/,
    why: "whoever may approve a grant is told whose it is",
  },
  {
    columns: /^organizations\.uid$/,
    kinds: of("visitor"),
    at: /^letter claim-invitation/,
    why: "the link of the invitation names the profile by it",
  },
  {
    columns: /^(joinRequests\.(uid|answers|reply)|accounts\.name)$/,
    kinds: of("leader"),
    at: /^\/organizaciones\/\w+\/solicitudes|^letter join-requested/,
    why: "leaders read who would like to join, and what she answered",
  },
  {
    columns: /^members\.(uid|name|since|until)$/,
    kinds: of("trainer"),
    at: /^\/organizaciones\/\w+\/miembros/,
    why: "a trainer of the office that covers it wrote why she reads the names",
  },
  {
    columns: /^accounts\.name$/,
    kinds: of("leader", "editor", "member"),
    at: /^\/organizaciones\/\w+\/relevo|^letter handover-/,
    why: "who leads and whoever is asked to lead know of each other",
  },
  {
    columns: /^accounts\.name$/,
    kinds: of("leader"),
    at: /^\/organizaciones\/\w+\/(miembros|invitaciones\/\w+)(\?|$)/,
    why: "leaders read who of the staff read the names of their people, and who joined by an invitation",
  },
  {
    columns: /^members\.uid$/,
    kinds: of("member", "networksMember"),
    at: /^\/organizaciones\/\w+\/miembros/,
    why: "the rows of those who let her read their names are told apart by it",
  },
  {
    columns: new RegExp(`^(rosterReadings\\.reason|accounts\\.name|${organizationNames})$`),
    kinds: of("auditor"),
    at: /^\/gestion\/lecturas/,
    why: "auditors read who of the staff read names, of which organization and why",
  },
  {
    columns: /^(activities\.(title|slug)|occurrences\.(day|place))$/,
    kinds: of("visitor", "newcomer", "outsider"),
    at: /^\/(inicio|mis\/actividades|actividades\/\w+\/cancelar\/[\w-]+)$/,
    why: "whoever signed up reads for what, by her account or by her link, whatever became of it",
  },
  {
    columns: new RegExp(`^${organizationNames}$`),
    kinds: of("newcomer"),
    at: /^\/mis\/solicitudes/,
    why: "whoever asked to join reads which organization it was, whatever became of it",
  },
];

/** The allowance by which someone reads it there, where there is one. */
export const allowanceFor = (kind: ViewerKind, { column }: Canary, at: string): Allowance | undefined => {
  const page = at.replace(/\.data(?=\?|$)/, "");
  return allowances.find((one) => one.columns.test(column) && one.kinds.has(kind) && one.at.test(page));
};
