import { newToken } from "#app/domain/secrets.server";
import type { Scene, ViewerKind } from "#tests/support/cast";
import type { Fields } from "#tests/support/http";
import type { Outcome, Rule } from "#tests/support/walk";

/** Who may call each handler of the site, by route id and method: the table of rights, as code that is walked. */
export type Rules = Readonly<
  Record<string, { readonly loader?: readonly Rule[]; readonly action?: readonly Rule[] }>
>;

export type Expected = Rule["expected"];

export const everyone: Expected = () => "ok";
export const nobody: Expected = () => "not-found";

/** Visitors are sent to sign in, or told so where they post; everyone signed in may. */
export const signedIn =
  (method: "loader" | "action", of: Expected = everyone): Expected =>
  (kind) =>
    kind === "visitor" ? (method === "loader" ? "sign-in" : "unauthorized") : of(kind);

/** Only these kinds may; the other signed-in people are forbidden. */
export const only = (method: "loader" | "action", ...kinds: readonly ViewerKind[]): Expected =>
  signedIn(method, (kind) => (kinds.includes(kind) ? "ok" : "forbidden"));

/** A sensitive act: whoever confirmed long ago who she is, is asked again. */
export const confirmed =
  (of: Expected): Expected =>
  (kind) =>
    kind === "adminUnconfirmed" && of(kind) === "ok" ? "confirm" : of(kind);

/** By kind, and the rest. */
export const by =
  (some: Partial<Record<ViewerKind, Outcome>>, rest: Outcome): Expected =>
  (kind) =>
    some[kind] ?? rest;

export const open = (path: Rule["path"]): { loader: readonly Rule[] } => ({
  loader: [{ path, expected: everyone }],
});

export const networks = ["networks", "networksMember"] as const;
export const admins = ["admin", "adminUnconfirmed"] as const;

/** Who sees an organization that is not published: its people, and the staff that the table of rights names. */
export const insiders: Partial<Record<ViewerKind, Outcome>> = {
  member: "ok",
  editor: "ok",
  leader: "ok",
  trainer: "ok",
  networks: "ok",
  networksMember: "ok",
  admin: "ok",
};

/** Nobody acts on an activity that staff hid, and its list is read by nobody; the others do not learn that it is there. */
export const ofHidden: Expected = by(
  {
    member: "forbidden",
    editor: "forbidden",
    leader: "forbidden",
    networks: "forbidden",
    networksMember: "forbidden",
  },
  "not-found",
);

export const slugOf = ({ organization }: Scene) => organization.slug;

/** A page, or an act, for everyone who signed in and proved it a moment ago. */
export const mine = (path: () => string): { loader: readonly Rule[] } => ({
  loader: [{ path, expected: signedIn("loader") }],
});
export const mineConfirmed = (path: () => string): readonly Rule[] => [
  { path, expected: confirmed(signedIn("loader")) },
];
export const ownAct = (
  path: Rule["path"],
  changes: NonNullable<Rule["changes"]>,
  fields: NonNullable<Rule["fields"]> = () => ({}),
): readonly Rule[] => [{ path, fields, changes, expected: signedIn("action") }];

/** What a link of one use opens for whoever holds it, and for nobody with another. */
export const byToken = (
  pathOf: (token: string) => string,
  make: (scene: Scene) => Promise<string>,
  act: { fields: Fields; changes: NonNullable<Rule["changes"]>; answers?: Outcome },
): { loader: readonly Rule[]; action: readonly Rule[] } => {
  const pass = async (scene: Scene) => ({ params: { token: await make(scene) } });
  const wrong = { path: () => pathOf(newToken()), expected: nobody, pass };
  const right = { path: async (scene: Scene) => pathOf(await make(scene)) };
  return {
    loader: [wrong, { ...right, expected: everyone }],
    action: [
      { ...wrong, fields: () => act.fields },
      {
        ...right,
        fields: () => act.fields,
        changes: act.changes,
        expected: () => act.answers ?? "ok",
        ...(act.answers ? { answers: act.answers } : {}),
      },
    ],
  };
};
