import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { hashPassword } from "#app/domain/accounts/password.server";
import { sampleAccountsKey } from "#app/domain/demo/sample-account";
import { insertGrant } from "#app/domain/grants/grant.server";
import { mailFolder } from "#app/domain/notifications/mailbox.server";
import { newSecret } from "#app/domain/second-factors/totp.server";
import { hashToken, newToken, newUid, seal } from "#app/domain/secrets.server";
import { env } from "#app/env.server";
import { keepPending } from "#app/http/pending-sign-in.server";
import { tables } from "#db/schema/index";
import { addPerson, type Scene } from "./cast";
import { db } from "./database";
import { password } from "./people";

/** Hashed once: it is slow on purpose. */
let registeredHash: Promise<string> | undefined;

export async function registrationToken(): Promise<string> {
  registeredHash ??= hashPassword(password);
  const passwordHash = await registeredHash;
  const token = newToken();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.registrations).values({
      tokenHash: hashToken(token),
      name: "Persona nueva",
      mail: `${newUid().toLowerCase()}@personas.test`,
      mailKey: newUid().toLowerCase(),
      passwordHash,
      passwordGrade: "person",
      locale: "es",
      letterDetail: "discreet",
      expiresAt: new Date(now.getTime() + 3_600_000),
      createdAt: now,
    });
  });
  return token;
}

export async function accountToken(
  purpose: "reset-password" | "change-mail" | "first-administrator",
  { accountId, mail }: { accountId: number | null; mail: string | null },
): Promise<string> {
  const token = newToken();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.accountTokens).values({
      purpose,
      tokenHash: hashToken(token),
      accountId,
      mail,
      expiresAt: new Date(now.getTime() + 3_600_000),
      createdAt: now,
    });
  });
  return token;
}

/** A grant that waits for a second person, asked by someone who is not looking. */
export async function waitingGrant({ other }: Scene): Promise<string> {
  const now = new Date();
  return db.tx(async (tx) => {
    const asker = await addPerson(tx, { grant: "admin" }, now);
    const id = await insertGrant(tx, {
      accountId: other.id,
      role: "auditor",
      officeId: null,
      reason: "Revisión anual del registro",
      grantedBy: asker.id,
      createdAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    });
    const [grant] = await tx
      .select({ uid: tables.grants.uid })
      .from(tables.grants)
      .where(eq(tables.grants.id, id));
    return grant?.uid ?? "";
  });
}

export async function failedLetter({ other }: Scene): Promise<string> {
  const uid = newUid();
  const now = new Date();
  await db.tx(async (tx) => {
    await tx.insert(tables.notifications).values({
      uid,
      kind: "password-changed",
      accountId: other.id,
      params: {},
      locale: "es",
      detail: "discreet",
      state: "failed",
      dueAt: now,
      giveUpAt: now,
      messageId: `<${uid}@tejido.test>`,
      createdAt: now,
    });
  });
  return uid;
}

/** What the authenticator apps of those keep whose sign-in waits for its code. */
export const waitingSecrets = new Map<number, string>();

/** A sign-in whose password was right and whose code is still to come. */
export async function pendingSignIn({ other }: Scene) {
  const secret = newSecret();
  const now = new Date();
  const [account] = await db.tx(async (tx) => {
    await tx.insert(tables.secondFactors).values({
      accountId: other.id,
      sealedSecret: seal("second-factor", secret),
      confirmedAt: now,
      createdAt: now,
    });
    return tx.select().from(tables.accounts).where(eq(tables.accounts.id, other.id)).limit(1);
  });
  waitingSecrets.set(other.id, secret);
  let pending = "";
  keepPending(
    {
      cookies: {
        get: () => undefined,
        set: (_name, value) => {
          pending = value;
        },
        clear: () => undefined,
      },
    },
    { accountId: other.id, shared: true, passwordChangedAt: account?.passwordChangedAt.getTime() ?? 0 },
  );
  return { cookies: { pending } };
}

/** Makes the scene's other person one that the demonstration lets enter. */
export async function sampleAccount({ other }: Scene) {
  const value = JSON.stringify([{ uid: other.uid, name: "Muestra", mail: other.mail, part: "newcomer" }]);
  await db.tx(async (tx) => {
    await tx.insert(tables.installation).values({ key: sampleAccountsKey, value, updatedAt: new Date() });
  });
  return {};
}

/** A letter that lies in the data folder, as the demonstration would show it. */
export async function mailboxLetter(): Promise<string> {
  const file = newUid();
  await mkdir(mailFolder(env()), { recursive: true });
  const letter = { to: "ana@personas.test", subject: "Aviso", text: "Hola", date: new Date() };
  await writeFile(join(mailFolder(env()), `${file}.json`), JSON.stringify(letter));
  return file;
}

export async function ibarra(): Promise<number> {
  const offices = await db.fresh
    .select({ version: tables.offices.version })
    .from(tables.offices)
    .where(eq(tables.offices.slug, "ibarra"))
    .limit(1);
  return offices[0]?.version ?? 0;
}

/** A way to reach the scene's organization. */
export async function channelOf({ organization }: Scene): Promise<string> {
  const uid = newUid();
  await db.tx((tx) =>
    tx.insert(tables.organizationChannels).values({
      uid,
      organizationId: organization.id,
      kind: "phone",
      value: "+593991234567",
      valueKey: "593991234567",
      audience: "network",
      createdAt: new Date(),
    }),
  );
  return uid;
}

/** Something that the scene's organization offers. */
export async function supportOf({ organization }: Scene): Promise<string> {
  const uid = newUid();
  await db.tx((tx) =>
    tx.insert(tables.organizationSupports).values({
      uid,
      organizationId: organization.id,
      side: "offer",
      support: "transport",
      createdAt: new Date(),
    }),
  );
  return uid;
}
