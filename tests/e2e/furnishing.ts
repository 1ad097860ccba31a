import { and, eq, isNotNull } from "drizzle-orm";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { insertGrant } from "#app/domain/grants/grant.server";
import { startSecondFactor } from "#app/domain/second-factors/second-factor.server";
import { newUid } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { tables } from "#db/schema/index";
import type { NotificationState } from "#db/schema/notifications";
import type { OrganizationState } from "#db/schema/organizations";
import { mailboxLetter, sampleAccount, waitingGrant } from "#tests/support/access-objects";
import type { Scene, ViewerKind } from "#tests/support/cast";
import { freshnessToken, waitingClaim } from "#tests/support/claims";
import { courseIn } from "#tests/support/course-objects";
import { db } from "#tests/support/database";
import { importIn } from "#tests/support/import-objects";
import { waitingRequest } from "#tests/support/joining-objects";
import { member } from "#tests/support/members";
import { measured, mergedAway, openFlag, ownFlag, twinProfile } from "#tests/support/tidying";
import { answeredClaims, filledProfile, mixedImport } from "./filled-profile";

/** Who should look at a page, and what should be there, so that it is walked as a person would see it and not empty. */
export interface Furnishing {
  readonly kind?: ViewerKind;
  readonly furnish?: (scene: Scene) => Promise<unknown>;
}

const day = 86_400_000;

async function letters({ viewer, other }: Scene): Promise<void> {
  const now = new Date();
  const states: readonly NotificationState[] = ["pending", "sent", "failed", "suppressed"];
  await db.tx(async (tx) => {
    for (const state of states) {
      const uid = newUid();
      await tx.insert(tables.notifications).values({
        uid,
        kind: "password-changed",
        accountId: viewer.id ?? other.id,
        params: {},
        locale: "es",
        detail: "discreet",
        state,
        dueAt: now,
        giveUpAt: new Date(now.getTime() + day),
        messageId: `<${uid}@tejido.test>`,
        sentAt: state === "sent" ? now : null,
        createdAt: now,
      });
    }
  });
}

/** Grants in every standing: waiting, in force, revoked, run out. */
async function grants(scene: Scene): Promise<void> {
  await waitingGrant(scene);
  const now = new Date();
  const base = {
    accountId: scene.other.id,
    officeId: null,
    reason: "Acompaña las redes del norte",
    grantedBy: scene.viewer.id,
    createdAt: new Date(now.getTime() - 40 * day),
    approvedAt: new Date(now.getTime() - 40 * day),
  };
  await db.tx(async (tx) => {
    await insertGrant(tx, { ...base, role: "networks", expiresAt: new Date(now.getTime() + day) });
    await insertGrant(tx, { ...base, role: "auditor", expiresAt: new Date(now.getTime() - day) });
    await insertGrant(tx, {
      ...base,
      role: "admin",
      expiresAt: new Date(now.getTime() + day),
      revokedAt: now,
      revokedBy: scene.viewer.id,
      revokedReason: "Cambió de tarea",
    });
  });
}

async function returned({ organization }: Scene): Promise<void> {
  const now = new Date();
  await db.tx(async (tx) => {
    await tx
      .update(tables.organizations)
      .set({ state: "draft", returnedAt: now, returnedReason: "Cuente en qué barrio se reúnen." })
      .where(eq(tables.organizations.id, organization.id));
  });
}

async function pendingSecret({ viewer }: Scene): Promise<void> {
  if (viewer.id === null) throw new Error("A visitor has no second factor.");
  const session = { id: "", uid: "", shared: true, confirmedAt: new Date() };
  const person = await findPerson(db.fresh, viewer.id, session);
  if (!person) throw new Error("The viewer has no account.");
  await db.tx((tx) => startSecondFactor(tx, person));
}

/** An entry without account under the name of each who has one. */
async function notedAgain({ organization }: Scene) {
  const current = and(
    eq(tables.members.organizationId, organization.id),
    isNotNull(tables.members.accountId),
  );
  const held = await db.fresh.select().from(tables.members).where(current);
  for (const { name } of held)
    await member(organization, { name, phone: "+593991234567", note: "Lleva las llaves." });
  return held;
}

/** A request of someone whose name stands on the roster already. */
async function requestOfNoted(scene: Scene): Promise<string> {
  const { organization, other } = scene;
  const [asking] = await db.fresh.select().from(tables.accounts).where(eq(tables.accounts.id, other.id));
  await member(organization, { name: asking?.name ?? "" });
  await member(organization);
  return waitingRequest(scene, other.id);
}

/** By route id; a page that is not here is walked by whoever sees most, as the scene left it. */
export const furnishings: Readonly<Record<string, Furnishing>> = {
  "routes/home/show": { kind: "visitor" },
  "routes/home/mine": { kind: "leader", furnish: returned },
  "routes/directory/index": { kind: "visitor", furnish: filledProfile },
  "routes/directory/near": { kind: "visitor" },
  "routes/profiles/show": { kind: "leader", furnish: filledProfile },
  "routes/profiles/hub": { kind: "leader", furnish: filledProfile },
  "routes/profiles/preview": { kind: "leader", furnish: filledProfile },
  "routes/profiles/history": { kind: "leader", furnish: filledProfile },
  "routes/organizations/edit": { kind: "leader", furnish: filledProfile },
  "routes/organizations/review": { furnish: filledProfile },
  "routes/organizations/review-queue": { furnish: twinProfile },
  "routes/channels/index": { kind: "leader", furnish: filledProfile },
  "routes/supports/index": { kind: "leader", furnish: filledProfile },
  "routes/places/edit": { kind: "leader", furnish: filledProfile },
  "routes/files/logo": { kind: "leader", furnish: filledProfile },
  "routes/documents/index": { kind: "leader", furnish: filledProfile },
  "routes/documents/edit": { kind: "leader" },
  "routes/boards/index": { kind: "leader", furnish: filledProfile },
  "routes/requirements/checklist": { kind: "leader", furnish: filledProfile },
  "routes/courses/catalogue": { kind: "visitor", furnish: () => courseIn("published") },
  "routes/courses/show": { kind: "trainer" },
  "routes/courses/index": { kind: "trainer", furnish: () => courseIn("archived") },
  "routes/claims/new": { kind: "newcomer" },
  "routes/claims/index": { kind: "newcomer", furnish: answeredClaims },
  "routes/claims/queue": { furnish: waitingClaim },
  "routes/freshness/show": { kind: "visitor" },
  "routes/imports/index": { furnish: mixedImport },
  "routes/merges/new": { furnish: twinProfile },
  "routes/privacy/index": { kind: "leader", furnish: filledProfile },
  "routes/duplicates/index": { furnish: twinProfile },
  "routes/merges/index": { furnish: mergedAway },
  "routes/moderation/report": { kind: "visitor" },
  "routes/moderation/mine": { kind: "newcomer", furnish: ownFlag },
  "routes/moderation/index": { furnish: openFlag },
  "routes/moderation/measures": { furnish: measured },
  "routes/accounts/registration": { kind: "visitor" },
  "routes/accounts/sign-in": { kind: "visitor" },
  "routes/accounts/sign-in-code": { kind: "visitor" },
  "routes/accounts/recovery": { kind: "visitor" },
  "routes/accounts/edit": { kind: "sleeping" },
  "routes/accounts/index": { kind: "admin", furnish: grants },
  "routes/accounts/show": { kind: "admin", furnish: grants },
  "routes/second-factors/new": { kind: "newcomer", furnish: pendingSecret },
  "routes/notifications/index": { kind: "newcomer", furnish: letters },
  "routes/notifications/queue": { kind: "admin", furnish: letters },
  "routes/management/show": { kind: "admin", furnish: grants },
  "routes/audit/index": { kind: "auditor" },
  "routes/demo/index": { kind: "visitor", furnish: sampleAccount },
  "routes/demo/mailbox": { kind: "visitor", furnish: mailboxLetter },
  "routes/demo/letter": { kind: "visitor" },
};

/** One more view of a page, at an address of its own. */
export interface View extends Furnishing {
  readonly name: string;
  readonly kind: ViewerKind;
  readonly state?: OrganizationState;
  readonly path: (scene: Scene) => string | Promise<string>;
}

const near = { cerca: "0401", canton: "0401", tema: "women" };

/** Pages that look different by who asks and for what, beside those of the table of rights. */
export const views: readonly View[] = [
  {
    name: "the directory near a place, with filters",
    kind: "visitor",
    furnish: filledProfile,
    path: () => paths.organizations({ ...near, ofrece: "training", poblacion: "in-destination" }),
  },
  {
    name: "the directory without an answer",
    kind: "visitor",
    furnish: filledProfile,
    path: () => paths.organizations({ ...near, q: "zarzamora", busca: "transport" }),
  },
  {
    name: "a place of which there are several",
    kind: "visitor",
    path: () => `${paths.nearPlace()}?lugar=San`,
  },
  { name: "a place nobody knows", kind: "visitor", path: () => `${paths.nearPlace()}?lugar=Macondo` },
  {
    name: "a whole profile as everyone sees it",
    kind: "visitor",
    furnish: filledProfile,
    path: ({ organization }) => paths.organization(organization.slug),
  },
  {
    name: "a profile that nobody has claimed",
    kind: "visitor",
    state: "unclaimed",
    path: ({ organization }) => paths.organization(organization.slug),
  },
  {
    name: "a draft that was returned",
    kind: "leader",
    state: "draft",
    furnish: returned,
    path: ({ organization }) => paths.organization(organization.slug),
  },
  {
    name: "the page of one's own organization, measured by staff",
    kind: "leader",
    furnish: measured,
    path: ({ organization }) => paths.organizationHub(organization.slug),
  },
  {
    name: "the page of one's own organization, for a plain member",
    kind: "member",
    path: ({ organization }) => paths.organizationHub(organization.slug),
  },
  {
    name: "the roster with someone who may stand on it twice",
    kind: "leader",
    furnish: notedAgain,
    path: ({ organization }) => paths.members(organization.slug),
  },
  {
    name: "someone who may stand on the roster twice",
    kind: "leader",
    path: async (scene) => paths.member(scene.organization.slug, (await notedAgain(scene))[0]?.uid ?? ""),
  },
  {
    name: "a request of someone who may stand on the roster",
    kind: "leader",
    path: async (scene) => paths.joinRequestReview(scene.organization.slug, await requestOfNoted(scene)),
  },
  {
    name: "the preview as everyone sees it",
    kind: "leader",
    furnish: filledProfile,
    path: ({ organization }) => paths.organizationPreview(organization.slug, { como: "publico" }),
  },
  {
    name: "the documents as networks staff read them",
    kind: "networks",
    furnish: filledProfile,
    path: ({ organization }) => paths.documents(organization.slug),
  },
  {
    name: "the place as networks staff read it",
    kind: "networks",
    furnish: filledProfile,
    path: ({ organization }) => paths.organizationPlace(organization.slug),
  },
  {
    name: "a published course as everyone sees it",
    kind: "visitor",
    path: async () => paths.course((await courseIn("published")).slug),
  },
  {
    name: "the catalogue without an answer",
    kind: "visitor",
    furnish: () => courseIn("published"),
    path: () => paths.catalogue({ q: "zarzamora", area: "livelihoods" }),
  },
  {
    name: "a course whose modules do not add up to its hours",
    kind: "trainer",
    path: async () => paths.courseModules((await courseIn("draft", { minutes: 300 })).slug),
  },
  {
    name: "a course that leaves the archive",
    kind: "trainer",
    path: async () => paths.courseArchive((await courseIn("archived")).slug),
  },
  {
    name: "the claims that were accepted",
    kind: "networks",
    furnish: answeredClaims,
    path: () => paths.claims({ estado: "accepted" }),
  },
  {
    name: "the archive asked about once more by its letter",
    kind: "visitor",
    path: async (scene) => paths.freshnessQuestion(await freshnessToken(scene), { respuesta: "archivar" }),
  },
  {
    name: "rows of an import that are new, faulty and already known",
    kind: "networks",
    path: async (scene) => paths.import(await mixedImport(scene)),
  },
  ...(["uploaded", "checking", "committing", "committed", "failed", "cancelled"] as const).map((state) => ({
    name: `an import that is ${state}`,
    kind: "networks" as const,
    path: async () => paths.import(await importIn(state)),
  })),
];
