import { paths } from "#app/paths";
import type { Scene } from "#tests/support/cast";
import { due, dueOf, member, paidDueOf } from "#tests/support/roster-objects";
import { by, only, type Rules, signedIn, slugOf } from "./expectations";

const leaders = { reads: only("loader", "leader"), acts: only("action", "leader") } as const;
const readers = only("loader", "editor", "leader");
const own = only("loader", "member", "editor", "leader", "networksMember");

const kept = (pathOf: (slug: string, uid: string) => string) => async (scene: Scene) =>
  pathOf(slugOf(scene), await dueOf(scene));

const anothers = async ({ organization }: Scene) => {
  const paid = await due({ organization, paidOn: "2026-01-15", receiptNumber: 1 });
  return paths.dueReceipt(organization.slug, paid.uid);
};

export const duesRules: Rules = {
  "routes/dues/index": {
    loader: [{ path: (scene) => paths.dues(slugOf(scene)), expected: own }],
  },
  "routes/dues/new": {
    loader: [{ path: (scene) => paths.newDue(slugOf(scene)), expected: leaders.reads }],
    action: [
      {
        path: (scene) => paths.newDue(slugOf(scene)),
        fields: async ({ organization }) => ({
          member: (await member({ organization })).uid,
          period: "2026-02",
          amount: "2,50",
        }),
        changes: ["dues", "auditEvents"],
        expected: leaders.acts,
      },
    ],
  },
  "routes/dues/round": {
    loader: [{ path: (scene) => paths.duesRound(slugOf(scene)), expected: leaders.reads }],
    action: [
      {
        path: (scene) => paths.duesRound(slugOf(scene)),
        fields: () => ({ period: "2026-03", amount: "1" }),
        changes: ["dues", "auditEvents"],
        expected: leaders.acts,
      },
    ],
  },
  "routes/dues/edit": {
    loader: [{ path: kept(paths.due), expected: leaders.reads }],
    action: [
      {
        path: kept(paths.due),
        fields: () => ({ amount: "3", paidOn: "2026-02-01", note: "", version: 1 }),
        changes: ["dues", "auditEvents"],
        expected: leaders.acts,
      },
    ],
  },
  "routes/dues/removal": {
    loader: [{ path: kept(paths.dueRemoval), expected: leaders.reads }],
    action: [{ path: kept(paths.dueRemoval), changes: ["dues", "auditEvents"], expected: leaders.acts }],
  },
  "routes/dues/receipt": {
    loader: [
      { path: async (scene) => paths.dueReceipt(slugOf(scene), await paidDueOf(scene)), expected: own },
      {
        path: anothers,
        expected: signedIn(
          "loader",
          by({ editor: "ok", leader: "ok", member: "not-found", networksMember: "not-found" }, "forbidden"),
        ),
      },
    ],
  },
  "routes/dues/export": {
    loader: [
      { path: (scene) => paths.duesExport(slugOf(scene)), expected: readers, changes: ["auditEvents"] },
    ],
  },
};
