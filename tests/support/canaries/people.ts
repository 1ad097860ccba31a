import { eq } from "drizzle-orm";
import type { Tx } from "#db/client/index";
import { tables } from "#db/schema/index";
import { type Scene, scene, type ViewerKind, viewerKinds } from "#tests/support/cast";
import { db } from "#tests/support/database";
import type { Canaries } from "./canaries";

/** One viewer of each kind, with canaries in all that is kept about her. */
export type People = ReadonlyMap<ViewerKind, Scene["viewer"]>;

/** Who holds a role in the organizations that are looked at. */
export const insiders = {
  member: "member",
  editor: "editor",
  leader: "leader",
  networksMember: "member",
} as const;

export async function plantPeople(canaries: Canaries): Promise<People> {
  const people = new Map<ViewerKind, Scene["viewer"]>();
  for (const kind of viewerKinds) {
    const { viewer } = await scene(kind, "published");
    const { id } = viewer;
    people.set(
      kind,
      id === null ? viewer : { ...viewer, ...(await db.tx((tx) => rename(tx, canaries, kind, id))) },
    );
  }
  return people;
}

/** Leaves the password, the session's cookie and the second factor as they were: with others she would not be signed in. */
async function rename(tx: Tx, canaries: Canaries, owner: ViewerKind, accountId: number) {
  const { accounts, sessions, grants, memberships, organizations } = tables;
  const fate = { owner };
  const at = (word: string) => `${word}@canario.test`;
  const word = undefined;
  const person = { uid: word, name: word, nameKey: word, mail: at, mailKey: at };
  const [account] = await tx
    .update(accounts)
    .set(canaries.over("accounts", person, fate))
    .where(eq(accounts.id, accountId))
    .returning();
  const [session] = await tx
    .update(sessions)
    .set(canaries.over("sessions", { uid: word, device: word }, fate))
    .where(eq(sessions.accountId, accountId))
    .returning();
  await tx
    .update(grants)
    .set(canaries.over("grants", { uid: word, reason: word }, fate))
    .where(eq(grants.accountId, accountId));
  const [factor] = await tx
    .select()
    .from(tables.secondFactors)
    .where(eq(tables.secondFactors.accountId, accountId));
  canaries.watch("accounts.passwordHash", account?.passwordHash ?? "", fate);
  canaries.watch("sessions.id", session?.id ?? "", fate);
  if (factor) canaries.watch("secondFactors.sealedSecret", factor.sealedSecret, fate);
  if (owner === "outsider") {
    const [own] = await tx.select().from(memberships).where(eq(memberships.accountId, accountId));
    await tx
      .update(organizations)
      .set({ verifiedAt: new Date() })
      .where(eq(organizations.id, own?.organizationId ?? 0));
  }
  return { uid: account?.uid ?? "", sessionUid: session?.uid ?? "" };
}

/** Someone of whom the others only read what she did. */
export const plantSomebody = (tx: Tx, canaries: Canaries) => {
  const at = (word: string) => `${word}@canario.test`;
  const now = new Date();
  return canaries.plant(
    tx,
    "accounts",
    {
      mail: at,
      mailKey: at,
      passwordGrade: "person",
      passwordChangedAt: now,
      locale: "es",
      letterDetail: "none",
    },
    {},
  );
};
