import { eq } from "drizzle-orm";
import { createAccount } from "#app/domain/accounts/account.server";
import { hashPassword } from "#app/domain/accounts/password.server";
import { sampleAccountsKey } from "#app/domain/demo/sample-account";
import { insertGrant } from "#app/domain/grants/grant.server";
import { admit } from "#app/domain/memberships/admission.server";
import { newSecret } from "#app/domain/second-factors/totp.server";
import { newUid, seal } from "#app/domain/secrets.server";
import { nameDevice } from "#app/http/device.server";
import { startSession } from "#app/http/session.server";
import type { Tx } from "#db/client/index";
import type { StaffRole } from "#db/schema/grants";
import { tables } from "#db/schema/index";
import type { OrganizationRole } from "#db/schema/memberships";
import type { OrganizationState } from "#db/schema/organizations";
import { CookieJar } from "./cookie-jar";
import { db } from "./database";
import type { Browser } from "./http";
import { password } from "./people";

/** Every kind of viewer the access test knows; "own" is said of the scene's organization. */
export const viewerKinds = [
  "visitor",
  "newcomer",
  "member",
  "editor",
  "leader",
  "outsider",
  "trainer",
  "trainerElsewhere",
  "networks",
  "networksMember",
  "focalPoint",
  "admin",
  "adminUnconfirmed",
  "auditor",
  "sleeping",
] as const;
export type ViewerKind = (typeof viewerKinds)[number];

export interface Scene {
  /** Who looks; nobody's cookies for the visitor. */
  readonly viewer: Browser & {
    readonly id: number | null;
    readonly uid: string;
    readonly sessionUid: string;
    /** What her authenticator app keeps; empty without a second factor. */
    readonly secret: string;
  };
  /** Someone else with an account, the owner of what is foreign. */
  readonly other: {
    readonly id: number;
    readonly uid: string;
    readonly mail: string;
    readonly sessionUid: string;
  };
  readonly organization: { readonly id: number; readonly slug: string };
}

interface Part {
  readonly role?: OrganizationRole;
  readonly elsewhere?: boolean;
  readonly grant?: StaffRole;
  readonly office?: "own" | "elsewhere";
  readonly unconfirmed?: boolean;
  readonly withoutSecondFactor?: boolean;
}

const parts: Record<Exclude<ViewerKind, "visitor">, Part> = {
  newcomer: {},
  member: { role: "member" },
  editor: { role: "editor" },
  leader: { role: "leader" },
  outsider: { role: "leader", elsewhere: true },
  trainer: { grant: "trainer", office: "own" },
  trainerElsewhere: { grant: "trainer", office: "elsewhere" },
  networks: { grant: "networks" },
  networksMember: { grant: "networks", role: "member" },
  focalPoint: { grant: "focal_point", office: "own" },
  admin: { grant: "admin" },
  adminUnconfirmed: { grant: "admin", unconfirmed: true },
  auditor: { grant: "auditor" },
  sleeping: { grant: "networks", withoutSecondFactor: true },
};

const ownCanton = "0401";
const ownOffice = "tulcan";
const otherOffice = "cuenca";
const hour = 3_600_000;

/** Text that is nowhere else, so that its sight in an answer proves that something was shown. */
export const canary = (uid: string) => `Canario ${uid}`;

let hashed: Promise<string> | undefined;
const passwordHash = () => {
  hashed ??= hashPassword(password);
  return hashed;
};

/** A fresh viewer of that kind before a fresh organization in that state; nothing is shared between scenes. */
export async function scene(kind: ViewerKind, state: OrganizationState): Promise<Scene> {
  const now = new Date();
  await passwordHash();
  return db.tx(async (tx) => {
    const other = await addPerson(tx, {}, now);
    const organization = await addOrganization(tx, state, now);
    await addMembership(tx, organization.id, other.id, "leader", now);
    if (kind === "visitor") {
      return {
        viewer: { id: null, uid: "", sessionUid: "", secret: "", jar: new CookieJar() },
        other,
        organization,
      };
    }
    const part = parts[kind];
    const viewer = await addPerson(tx, part, now);
    if (part.role) {
      const where = part.elsewhere ? await addOrganization(tx, "published", now) : organization;
      await addMembership(tx, where.id, viewer.id, part.role, now);
    }
    return { viewer, other, organization };
  });
}

/** An account with the part's grant, and a session that just began. */
export async function addPerson(tx: Tx, part: Part, now: Date) {
  const mark = newUid();
  const account = await createAccount(
    tx,
    {
      name: `Persona ${mark}`,
      mail: `${mark.toLowerCase()}@personas.test`,
      passwordHash: await passwordHash(),
      passwordGrade: "staff",
      locale: "es",
      letterDetail: "detailed",
    },
    now,
  );
  if (account === "taken") throw new Error("A random address was taken.");
  const secret = part.grant && !part.withoutSecondFactor ? newSecret() : "";
  if (secret) {
    await tx.insert(tables.secondFactors).values({
      accountId: account.id,
      sealedSecret: seal("second-factor", secret),
      confirmedAt: now,
      createdAt: now,
    });
  }
  if (part.grant) {
    await insertGrant(tx, {
      accountId: account.id,
      role: part.grant,
      officeId: part.office ? await officeId(tx, part.office === "own" ? ownOffice : otherOffice) : null,
      reason: "Reparto de la prueba",
      createdAt: now,
      approvedAt: now,
      expiresAt: new Date(now.getTime() + 24 * hour),
    });
  }
  const confirmedAt = part.unconfirmed ? new Date(now.getTime() - hour) : now;
  const token = await startSession(
    tx,
    { accountId: account.id, shared: true, device: "Chrome", confirmedAt },
    now,
  );
  const [session] = await tx
    .select({ uid: tables.sessions.uid })
    .from(tables.sessions)
    .where(eq(tables.sessions.accountId, account.id))
    .limit(1);
  const jar = new CookieJar();
  jar.set("__Host-session", token);
  giveDevice(jar);
  return {
    id: account.id,
    uid: account.uid,
    mail: account.mail,
    secret,
    sessionUid: session?.uid ?? "",
    jar,
  };
}

/** The cookie that a browser got with its first page. */
export function giveDevice(jar: CookieJar): void {
  nameDevice({
    cookies: {
      get: () => undefined,
      set: (name, value) => jar.set(`__Host-${name}`, value),
      clear: () => undefined,
    },
  });
}

async function officeId(tx: Tx, slug: string): Promise<number> {
  const [office] = await tx
    .select({ id: tables.offices.id })
    .from(tables.offices)
    .where(eq(tables.offices.slug, slug))
    .limit(1);
  if (!office) throw new Error(`There is no office ${slug}.`);
  return office.id;
}

/** An organization of Tulcán in that state, with its canary in name and mission. */
export async function addOrganization(tx: Tx, state: OrganizationState, now: Date) {
  const uid = newUid();
  const [canton] = await tx
    .select({ id: tables.territories.id })
    .from(tables.territories)
    .where(eq(tables.territories.code, ownCanton))
    .limit(1);
  if (!canton) throw new Error("There is no canton of Tulcán.");
  const [row] = await tx
    .insert(tables.organizations)
    .values({
      uid,
      slug: `o-${uid.toLowerCase().replace(/[^a-z0-9]/g, "")}`,
      name: canary(uid),
      nameKey: canary(uid).toLowerCase(),
      kind: "collective",
      legalForm: "informal",
      formedBy: "mixed",
      mission: `${canary(uid)} se reúne cada semana para acompañarse.`,
      cantonId: canton.id,
      state,
      createdAt: now,
      updatedAt: now,
      submittedAt: state === "draft" ? null : now,
      publishedAt: state === "published" ? now : null,
    })
    .returning({ id: tables.organizations.id, slug: tables.organizations.slug });
  if (!row) throw new Error("The organization was not written.");
  await tx.insert(tables.organizationThemes).values({ organizationId: row.id, theme: "integration" });
  return row;
}

async function addMembership(
  tx: Tx,
  organizationId: number,
  accountId: number,
  role: OrganizationRole,
  now: Date,
): Promise<void> {
  await admit(tx, { organizationId, accountId, role }, now);
}

/** Forgets every scene so far, so that what changed is quickly seen in the next. */
export async function clearScenes(): Promise<void> {
  await db.tx(async (tx) => {
    await tx.delete(tables.organizations);
    await tx.delete(tables.imports);
    await tx.delete(tables.notifications);
    await tx.delete(tables.registrations);
    await tx.delete(tables.heldForms);
    await tx.delete(tables.accounts);
    await tx.delete(tables.installation).where(eq(tables.installation.key, sampleAccountsKey));
  });
}
