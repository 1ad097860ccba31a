import { eq } from "drizzle-orm";
import { admit } from "#app/domain/memberships/admission.server";
import { paths } from "#app/paths";
import { members } from "#db/schema/memberships";
import { addPerson, type Scene, type ViewerKind } from "#tests/support/cast";
import { db } from "#tests/support/database";
import { member } from "#tests/support/members";
import { by, only, type Rules, signedIn, slugOf } from "./expectations";

const people = ["member", "editor", "leader", "networksMember"] as const satisfies ViewerKind[];
const reads = by(
  Object.fromEntries([...people, "trainer", "networks"].map((kind) => [kind, "ok" as const])),
  "forbidden",
);

/** The address of someone on the roster without an account. */
const noted =
  (to: (slug: string, uid: string) => string) =>
  async (scene: Scene): Promise<string> =>
    to(slugOf(scene), (await member(scene.organization)).uid);

/** The address of a plain member with an account. */
const holder =
  (to: (slug: string, uid: string) => string) =>
  async (scene: Scene): Promise<string> => {
    const now = new Date();
    const accountId = await db.tx(async (tx) => {
      const { id } = await addPerson(tx, {}, now);
      await admit(tx, { organizationId: scene.organization.id, accountId: id, role: "member" }, now);
      return id;
    });
    const [row] = await db.fresh
      .select({ uid: members.uid })
      .from(members)
      .where(eq(members.accountId, accountId))
      .limit(1);
    return to(slugOf(scene), row?.uid ?? "");
  };

/** The page that joins a plain member with someone of her name who has no account. */
const twice = async (scene: Scene): Promise<string> => {
  const { uid } = await member(scene.organization);
  return holder((slug, holderUid) => paths.memberUnion(slug, holderUid, { con: uid }))(scene);
};

const fields = { name: "Luz Canaria", phone: "", mail: "", since: "2025-03-01", note: "" };
const reason = { reason: "Ya no participa en el grupo." };

export const membershipsRules: Rules = {
  "routes/memberships/index": {
    loader: [{ path: (scene) => paths.members(slugOf(scene)), expected: signedIn("loader", reads) }],
  },
  "routes/memberships/new": {
    loader: [{ path: (scene) => paths.newMember(slugOf(scene)), expected: only("loader", "leader") }],
    action: [
      {
        path: (scene) => paths.newMember(slugOf(scene)),
        fields: () => fields,
        changes: ["members", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/memberships/names": {
    loader: [{ path: (scene) => paths.rosterReading(slugOf(scene)), expected: only("loader", "trainer") }],
    action: [
      {
        path: (scene) => paths.rosterReading(slugOf(scene)),
        fields: () => ({ reason: "Para preparar la lista del taller." }),
        changes: ["rosterReadings", "auditEvents"],
        expected: only("action", "trainer"),
      },
    ],
  },
  "routes/memberships/show": {
    loader: [{ path: noted(paths.member), expected: only("loader", "editor", "leader") }],
    action: [
      {
        path: noted(paths.member),
        fields: () => ({ ...fields, version: 1 }),
        changes: ["members", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/memberships/role": {
    loader: [{ path: holder(paths.memberRole), expected: only("loader", "leader") }],
    action: [
      {
        path: holder(paths.memberRole),
        fields: () => ({ role: "editor", held: "member" }),
        changes: ["memberships", "notifications", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/memberships/union": {
    loader: [
      { path: twice, expected: only("loader", "leader") },
      { path: noted((slug, uid) => paths.memberUnion(slug, uid)), expected: only("loader", "leader") },
    ],
    action: [{ path: twice, changes: ["members", "auditEvents"], expected: only("action", "leader") }],
  },
  "routes/memberships/removal": {
    loader: [{ path: noted(paths.memberRemoval), expected: only("loader", "leader") }],
    action: [
      {
        path: noted(paths.memberRemoval),
        fields: () => reason,
        changes: ["members", "auditEvents"],
        expected: only("action", "leader"),
      },
    ],
  },
  "routes/memberships/own": {
    loader: [{ path: (scene) => paths.ownMembership(slugOf(scene)), expected: only("loader", ...people) }],
    action: [
      {
        path: (scene) => paths.ownMembership(slugOf(scene)),
        fields: () => ({ listed: "yes" }),
        changes: ["members", "auditEvents"],
        expected: only("action", ...people),
      },
    ],
  },
  "routes/memberships/departure": {
    loader: [{ path: (scene) => paths.departure(slugOf(scene)), expected: only("loader", ...people) }],
    action: [
      {
        path: (scene) => paths.departure(slugOf(scene)),
        changes: ["members", "memberships", "auditEvents"],
        expected: only("action", ...people),
      },
    ],
  },
};
