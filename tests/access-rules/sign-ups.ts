import { letterToken } from "#app/domain/sign-ups/link.server";
import { paths } from "#app/paths";
import { hiddenActivityOf } from "#tests/support/activity-objects";
import type { Scene } from "#tests/support/cast";
import { activityOf, signUpOf } from "#tests/support/sign-up-objects";
import { everyone, mine, ofHidden, only, type Rules, signedIn } from "./expectations";

const slugOf = async (scene: Scene) => (await activityOf(scene)).activity.slug;
const editors = ["editor", "leader"] as const;

/** What a form of someone without an account says; whoever has one says less, which is left aside. */
const guest = { name: "Luz Canaria", mail: "", phone: "", role: "participant", token: "" };

const link = (pathOf: (held: { slug: string; token: string }) => string) => async (scene: Scene) =>
  pathOf(await signUpOf(scene));

export const signUpsRules: Rules = {
  "routes/sign-ups/new": {
    loader: [{ path: async (scene) => paths.signUp(await slugOf(scene)), expected: everyone }],
    action: [
      {
        path: async (scene) => paths.signUp(await slugOf(scene)),
        fields: () => guest,
        changes: ["signUps", "occurrenceSeats"],
        expected: everyone,
      },
    ],
  },
  "routes/sign-ups/withdrawal": {
    loader: [
      { path: async (scene) => paths.signUpWithdrawal(await slugOf(scene)), expected: signedIn("loader") },
    ],
    action: [
      {
        path: async (scene) =>
          paths.signUpWithdrawal((await signUpOf(scene, { accountId: scene.viewer.id })).slug),
        changes: ["signUps", "occurrenceSeats"],
        expected: signedIn("action"),
      },
    ],
  },
  "routes/sign-ups/link": {
    loader: [
      {
        path: async (scene) => paths.signUpLink(await slugOf(scene), "no-sirve"),
        expected: () => "not-found",
        pass: async (scene) => ({ params: { token: (await signUpOf(scene)).token } }),
      },
      { path: link(({ slug, token }) => paths.signUpLink(slug, token)), expected: everyone },
    ],
    action: [
      {
        path: async (scene) => paths.signUpLink(await slugOf(scene), "no-sirve"),
        fields: () => ({ act: "withdraw" }),
        expected: () => "not-found",
        pass: async (scene) => ({ params: { token: (await signUpOf(scene)).token } }),
      },
      {
        path: link(({ slug, token }) => paths.signUpLink(slug, letterToken(token))),
        fields: () => ({ act: "withdraw" }),
        changes: ["signUps", "occurrenceSeats"],
        expected: everyone,
      },
    ],
  },
  "routes/sign-ups/mine": mine(paths.ownActivities),
  "routes/sign-ups/index": {
    loader: [
      { path: async (scene) => paths.signUps(await slugOf(scene)), expected: only("loader", ...editors) },
      {
        path: async (scene) => paths.signUps((await hiddenActivityOf(scene)).slug),
        expected: signedIn("loader", ofHidden),
      },
    ],
  },
  "routes/sign-ups/sheet": {
    loader: [
      { path: async (scene) => paths.signUpSheet(await slugOf(scene)), expected: only("loader", ...editors) },
    ],
  },
  "routes/sign-ups/export": {
    loader: [
      {
        path: async (scene) => paths.signUpsExport(await slugOf(scene)),
        mayChange: ["auditEvents"],
        expected: only("loader", ...editors),
      },
      {
        path: async (scene) => paths.signUpsExport((await hiddenActivityOf(scene)).slug),
        expected: signedIn("loader", ofHidden),
      },
    ],
  },
  "routes/sign-ups/addition": {
    loader: [
      { path: async (scene) => paths.newSignUp(await slugOf(scene)), expected: only("loader", ...editors) },
    ],
    action: [
      {
        path: async (scene) => paths.newSignUp(await slugOf(scene)),
        fields: () => ({ name: "Luz Canaria", phone: "", role: "participant" }),
        changes: ["signUps", "occurrenceSeats"],
        expected: only("action", ...editors),
      },
    ],
  },
  "routes/sign-ups/removal": {
    loader: [
      {
        path: async (scene) => {
          const { slug, uid } = await signUpOf(scene);
          return paths.signUpRemoval(slug, uid);
        },
        expected: only("loader", ...editors),
      },
    ],
    action: [
      {
        path: async (scene) => {
          const { slug, uid } = await signUpOf(scene);
          return paths.signUpRemoval(slug, uid);
        },
        changes: ["signUps", "occurrenceSeats"],
        expected: only("action", ...editors),
      },
    ],
  },
};
