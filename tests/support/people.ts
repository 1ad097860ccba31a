import { eq } from "drizzle-orm";
import { createAccount } from "#app/domain/accounts/account.server";
import { hashPassword } from "#app/domain/accounts/password.server";
import { findPerson } from "#app/domain/accounts/viewer.server";
import { insertGrant } from "#app/domain/grants/grant.server";
import { codeAt, newSecret } from "#app/domain/second-factors/totp.server";
import { hashToken, seal } from "#app/domain/secrets.server";
import { slugify } from "#app/domain/text";
import type { Locale, Person } from "#app/domain/viewer";
import { startSession } from "#app/http/session.server";
import type { LetterDetail } from "#db/schema/accounts";
import { secondFactors } from "#db/schema/accounts";
import { officeRoles, type StaffRole } from "#db/schema/grants";
import { offices } from "#db/schema/offices";
import { sessions } from "#db/schema/sessions";
import { CookieJar } from "./cookie-jar";
import { db } from "./database";
import type { Browser } from "./http";

/** The password of everyone here: long enough for staff. */
export const password = "lo que el río trae al amanecer";

const sessionCookie = "__Host-session";
const day = 86_400_000;
let count = 0;
let hashed: Promise<string> | undefined;

/** Someone with an account, and the browser in which she is signed in. */
export interface TestPerson extends Browser {
  readonly id: number;
  readonly uid: string;
  readonly name: string;
  readonly mail: string;
  readonly password: string;
  /** What her authenticator app keeps; empty without a second factor. */
  readonly secret: string;
}

export interface PersonOptions {
  readonly mail?: string;
  readonly locale?: Locale;
  readonly letterDetail?: LetterDetail;
  /** Gives her a second factor in force. */
  readonly secondFactor?: boolean;
  /** Leaves her signed out, with an empty browser. */
  readonly signedOut?: boolean;
  /** When she last confirmed who she is; now, without it. */
  readonly confirmedAt?: Date;
}

/** A person with an account who signed in a moment ago. Two of the same name are two people. */
export async function person(name = "Ana Morales", options: PersonOptions = {}): Promise<TestPerson> {
  count += 1;
  hashed ??= hashPassword(password);
  const passwordHash = await hashed;
  const mail = options.mail ?? `${slugify(name)}.${count}@personas.test`;
  const secret = options.secondFactor ? newSecret() : "";
  const now = new Date();
  const account = await db.tx(async (tx) => {
    const { locale = "es", letterDetail = "detailed" } = options;
    const created = await createAccount(
      tx,
      { name, mail, passwordHash, passwordGrade: "staff", locale, letterDetail },
      now,
    );
    if (created === "taken") throw new Error(`${mail} has an account already`);
    if (secret) {
      const sealedSecret = seal("second-factor", secret);
      await tx
        .insert(secondFactors)
        .values({ accountId: created.id, sealedSecret, confirmedAt: now, createdAt: now });
    }
    return created;
  });
  const someone = { id: account.id, uid: account.uid, name, mail, password, secret, jar: new CookieJar() };
  return options.signedOut ? someone : enter(someone, options);
}

/** The same person in one more browser, where she just signed in. */
export async function enter(
  someone: TestPerson,
  options: Pick<PersonOptions, "confirmedAt"> & { shared?: boolean } = {},
): Promise<TestPerson> {
  const now = new Date();
  const { confirmedAt = now, shared = false } = options;
  const token = await db.tx((tx) =>
    startSession(tx, { accountId: someone.id, shared, device: "Chrome · Android", confirmedAt }, now),
  );
  const jar = new CookieJar();
  jar.set(sessionCookie, token);
  return { ...someone, jar };
}

/** A person with a staff grant in force: second factor, confirmed a moment ago; trainers and focal points have an office. */
export async function staff(
  role: StaffRole,
  options: PersonOptions & { readonly name?: string; readonly office?: string } = {},
): Promise<TestPerson> {
  const someone = await person(options.name ?? `Equipo ${role}`, {
    ...options,
    secondFactor: options.secondFactor ?? true,
    signedOut: true,
  });
  await grant(someone, role, options.office);
  return options.signedOut ? someone : enter(someone, options);
}

/** Writes a grant in force for a year, as two administrators would have given it. */
export async function grant(to: { readonly id: number }, role: StaffRole, office = "quito"): Promise<number> {
  const now = new Date();
  const needsOffice = (officeRoles as readonly StaffRole[]).includes(role);
  const place = needsOffice ? await officeId(office) : null;
  return db.tx((tx) =>
    insertGrant(tx, {
      accountId: to.id,
      role,
      officeId: place,
      reason: "Hace falta para la prueba",
      createdAt: now,
      approvedAt: now,
      expiresAt: new Date(now.getTime() + 360 * day),
    }),
  );
}

async function officeId(slug: string): Promise<number> {
  const [found] = await db.fresh
    .select({ id: offices.id })
    .from(offices)
    .where(eq(offices.slug, slug))
    .limit(1);
  if (!found) throw new Error(`there is no office ${slug}`);
  return found.id;
}

/** The code that her authenticator app shows; a code is taken once, so ask for a later one by `steps`. */
export const codeOf = ({ secret }: TestPerson, steps = 0): string =>
  codeAt(secret, new Date(Date.now() + steps * 30_000));

/** Her as the domain sees her at this moment, to call its commands in her name. */
export async function asPerson(someone: TestPerson): Promise<Person> {
  const token = someone.jar.get(sessionCookie);
  const [session] = token
    ? await db.fresh
        .select()
        .from(sessions)
        .where(eq(sessions.id, hashToken(token)))
        .limit(1)
    : [];
  const { id = "", uid = "", shared = false, confirmedAt = new Date() } = session ?? {};
  const found = await findPerson(db.fresh, someone.id, { id, uid, shared, confirmedAt });
  if (!found) throw new Error(`${someone.name} has no account any more`);
  return found;
}
