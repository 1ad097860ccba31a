import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { hashToken, newToken } from "#app/domain/secrets.server";
import type { Tx } from "#db/client/index";
import type { OrganizationState } from "#db/schema/organizations";
import { audiences } from "#db/schema/profiles";
import type { ViewerKind } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { cantonId } from "#tests/support/organizations";
import { type Held, plantActivities } from "./activities";
import {
  type Canaries,
  type ColumnName,
  type Fate,
  markedDay,
  markedNumber,
  type TableName,
} from "./canaries";
import { plantMembers } from "./members";
import { insiders, type People } from "./people";

type Row = Readonly<Record<string, unknown>>;
const day = 86_400_000;

/** The organizations that are looked at, one for each way in which it may be known. */
export const planted = {
  main: { open: true, peopled: true, place: { precision: "exact", audience: "network" } },
  approximate: {
    open: true,
    peopled: true,
    canton: "0402",
    place: { precision: "approximate", audience: "public" },
  },
  unplaced: { open: true, peopled: true, canton: "0403", place: { precision: "hidden", audience: "public" } },
  unclaimed: {
    open: true,
    peopled: false,
    state: "unclaimed",
    place: { precision: "exact", audience: "public" },
  },
  draft: { open: false, peopled: true, state: "draft" },
  inReview: { open: false, peopled: true, state: "in-review" },
  hidden: {
    open: false,
    peopled: true,
    hidden: true,
    place: { precision: "exact", audience: "public" },
  },
  archived: { open: false, peopled: true, state: "archived" },
  absorbed: { open: false, peopled: true, merged: true },
} as const satisfies Record<string, Plan>;
export type Planted = keyof typeof planted;

interface Plan {
  readonly open: boolean;
  readonly peopled: boolean;
  readonly canton?: string;
  readonly state?: OrganizationState;
  readonly place?: {
    readonly precision: "exact" | "approximate" | "hidden";
    readonly audience: "public" | "network";
  };
  readonly hidden?: boolean;
  readonly merged?: boolean;
}

/** An organization with everything that hangs on it, and the names of its rows. */
export type Grown = Awaited<ReturnType<typeof grow>>;

export async function plantOrganizations(
  canaries: Canaries,
  people: People,
  somebody: number,
): Promise<Record<Planted, Grown>> {
  const grown: Partial<Record<Planted, Grown>> = {};
  for (const [at, [name, plan]] of (Object.entries(planted) as [Planted, Plan][]).entries()) {
    const bed = { canaries, people, plan, at: at + 1, keptId: grown.main?.id, somebody };
    grown[name] = await db.tx((tx) => grow(tx, bed));
  }
  return grown as Record<Planted, Grown>;
}

interface Bed {
  readonly canaries: Canaries;
  readonly people: People;
  readonly plan: Plan;
  /** A number of its own, for days and points that no other has. */
  readonly at: number;
  readonly keptId: number | undefined;
  /** Someone who has an account, and did this and that. */
  readonly somebody: number;
}

/** Where the rows about one organization are put, and how. */
export type Plot = ReturnType<typeof plotOf>;

function plotOf(tx: Tx, bed: Bed, organizationId: number) {
  const { canaries, people, plan, at } = bed;
  const fate: Fate = { open: plan.open, peopled: plan.peopled };
  return {
    fate,
    at,
    month: String(at).padStart(2, "0"),
    who: (kind: ViewerKind) => people.get(kind)?.id ?? null,
    put: gardener(tx, bed, organizationId).put,
    over: canaries.over.bind(canaries),
    watch: (column: ColumnName, value: string, more: Fate = {}) =>
      canaries.watch(column, value, { ...fate, ...more }),
  };
}

/** Somewhere to put rows about one organization. */
function gardener(tx: Tx, { canaries, people, plan: { open, peopled } }: Bed, organizationId: number) {
  const fate: Fate = { open, peopled };
  const put = (table: TableName, row: Row, more: Fate = {}) =>
    canaries.plant(tx, table, { organizationId, ...row }, { ...fate, ...more });
  const file = async (purpose: string, mediaType: string, audience: Fate["audience"], by: ViewerKind) => {
    const kept = { ...fate, ...(audience && { audience }) };
    const name = (word: string) => `${word}.pdf`;
    const createdBy = people.get(by)?.id ?? null;
    const stored = await canaries.plant(tx, "files", { purpose, mediaType, name, size: 11, createdBy }, kept);
    const content = (word: string) => Buffer.from(word);
    await canaries.plant(tx, "fileParts", { fileId: stored.id, position: 0, content }, kept);
    return stored;
  };
  return { put, file };
}

async function grow(tx: Tx, bed: Bed) {
  const { canaries, people, plan, at, keptId } = bed;
  const now = new Date();
  const { open, peopled, state = "published" } = plan;
  const who = (kind: ViewerKind) => people.get(kind)?.id ?? null;
  const networks = who("networks");
  const leader = peopled ? who("leader") : null;
  const logo = await gardener(tx, bed, 0).file("logo", "image/webp", "public", "leader");
  const organization = await canaries.plant(
    tx,
    "organizations",
    {
      ...{ kind: "collective", legalForm: "informal", formedBy: "mixed", mission: sentence, state },
      ...{ cantonId: await cantonId(plan.canton ?? "0401"), founded: markedNumber(1860 + at) },
      ...{ logoFileId: logo.id, createdBy: leader, submittedAt: now, submittedBy: leader },
      ...{ returnedAt: now, returnedBy: networks, publishedBy: networks, verifiedBy: networks },
      publishedAt: state === "draft" || state === "in-review" ? null : now,
      verifiedAt: state === "published" ? now : null,
      confirmedAt: now,
      archivedAt: state === "archived" ? now : null,
      archivedBy: networks,
      hiddenAt: plan.hidden ? now : null,
      hiddenBy: networks,
      mergedIntoId: plan.merged ? keptId : null,
      mergedAt: plan.merged ? now : null,
    },
    { open, peopled },
  );
  const { id, uid, slug } = organization;
  const { put, file } = gardener(tx, bed, id);

  if (peopled)
    for (const [kind, role] of Object.entries(insiders))
      await put("memberships", { accountId: who(kind as keyof typeof insiders), role });
  await put("organizationThemes", { theme: "integration" });
  const channels = [];
  for (const audience of audiences)
    for (const [kind, value] of Object.entries(addresses))
      channels.push(await put("organizationChannels", { kind, value, audience }, { audience }));
  const supports = [];
  for (const side of ["offer", "need"])
    supports.push(await put("organizationSupports", { side, support: "transport" }));
  await plantPlace(tx, bed, id);
  const copy = await file("document", "application/pdf", "documents", "leader");
  const month = String(at).padStart(2, "0");
  const document = await put("organizationDocuments", {
    ...{ kind: "statutes", fileId: copy.id, createdBy: leader },
    issuedOn: markedDay(`2019-${month}-11`),
    expiresOn: markedDay(`2031-${month}-12`),
  });
  const term = await put("boardTerms", {
    ...{ position: "president", createdBy: leader },
    startsOn: markedDay(`2020-${month}-13`),
    endsOn: markedDay(`2032-${month}-14`),
  });
  const requirement = await put("requirements", {
    ...{ organizationId: undefined, legalForm: "informal", position: 900 + at },
    validFrom: markedDay(`2018-${month}-15`),
    validUntil: markedDay(`2033-${month}-16`),
    confirmedOn: markedDay(`2021-${month}-17`),
  });
  const since = markedDay(`2022-${month}-18`);
  await put("requirementMarks", { requirementId: requirement.id, state: "done", since, updatedBy: leader });

  const proof = await file("claim-proof", "application/pdf", "proofs", "newcomer");
  const answered = { decidedAt: now, decidedBy: networks };
  const newcomer = { accountId: who("newcomer"), ...answered };
  const hers = { owner: "newcomer" } as const;
  const claim = await put(
    "claims",
    { ...newcomer, fileId: proof.id, state: "rejected", proof: sentence },
    hers,
  );
  const flag = await put("flags", { ...newcomer, reason: "wrong-data", state: "upheld" }, hers);
  const kind = plan.hidden ? "hide" : state === "archived" ? "archive" : "warn";
  const measure = await put("measures", { flagId: flag.id, kind, takenAt: now, takenBy: bed.somebody });
  const token = newToken();
  const tokenHash = hashToken(token);
  canaries.watch("freshnessQuestions.tokenHash", tokenHash, {});
  const expiresAt = new Date(now.getTime() + day);
  await put("freshnessQuestions", { accountId: who("leader"), tokenHash, expiresAt }, { owner: "leader" });
  const act = { at: now, accountId: bed.somebody, objectId: id, outcome: "done" };
  const plot = plotOf(tx, bed, id);
  const inner = peopled ? await plantMembers(plot) : undefined;
  const activities = peopled ? await plantActivities(plot) : undefined;
  const host =
    keptId === undefined || !activities ? undefined : await plantHost(plot, activities.public, keptId);
  const endedHost =
    keptId === undefined || !activities || !plan.open
      ? undefined
      : await plantEndedHost(plot, activities.cancelled, keptId);
  const event = await put("auditEvents", { ...act, fields: (word: string) => [word] });
  await put("auditSeals", { organizationId: undefined, lastEventId: event.id, sealedAt: now });
  const merge = plan.merged ? await plantMerge(tx, bed, id) : undefined;
  await profileChanged(tx, id, now);
  return {
    ...{ id, uid, slug, token, document, term, requirement, claim, flag, measure, merge, channels, supports },
    ...{ ...inner, activities, host, endedHost },
    act: String(event.act),
    files: [logo, copy, proof],
  };
}

const sentence = (word: string) => `${word} y quienes llegan, cada semana en la casa comunal.`;

const addresses = {
  mail: (word: string) => `${word}@canario.test`,
  website: (word: string) => `https://${word}.test`,
  telegram: (word: string) => `@${word}`,
};

/** An exact place is published as it stands, to its audience; of any other its point and its way stay inside. */
async function plantPlace(tx: Tx, bed: Bed, organizationId: number): Promise<void> {
  const { canaries, plan, at } = bed;
  const { place, open, peopled } = plan;
  if (!place) return;
  const point = {
    directions: sentence,
    latitude: markedNumber(0.512_437 + at / 100),
    longitude: markedNumber(-77.917_139 + at / 100),
  };
  const exact = place.precision === "exact";
  const said = exact
    ? canaries.over("publishedPlaces", point, { open, peopled, audience: place.audience })
    : point;
  await canaries.plant(tx, "exactPlaces", { organizationId, ...place, ...said }, { open, peopled });
}

/** The main organization is asked to organize an activity too; of every second one it said yes. */
const plantHost = ({ put, at }: Plot, { activity }: Held, mainId: number) =>
  put("activityHosts", {
    ...{ organizationId: mainId, activityId: activity.id },
    ...(at % 2 === 0 ? { state: "pending" } : { state: "accepted", decidedAt: new Date() }),
  });

/** And of another one it no longer organizes. */
const plantEndedHost = ({ put }: Plot, { activity }: Held, mainId: number) =>
  put("activityHosts", {
    ...{ organizationId: mainId, activityId: activity.id },
    ...{ state: "cancelled", decidedAt: new Date() },
  });

/** How it was taken in by another, and what followed it there. */
async function plantMerge(tx: Tx, { canaries, keptId, somebody }: Bed, absorbedId: number) {
  const merge = await canaries.plant(
    tx,
    "merges",
    { keptId, absorbedId, mergedAt: new Date(), mergedBy: somebody },
    {},
  );
  await canaries.plant(tx, "mergeMoves", { mergeId: merge.id, rowKey: (word: string) => ({ id: word }) }, {});
  return merge;
}
