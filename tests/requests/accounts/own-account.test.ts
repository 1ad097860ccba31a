import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { open } from "#app/domain/secrets.server";
import { paths } from "#app/paths";
import { accounts, accountTokens } from "#db/schema/accounts";
import { auditEvents } from "#db/schema/audit";
import { notifications } from "#db/schema/notifications";
import { db, rows } from "#tests/support/database";
import { stranger, submit, visit } from "#tests/support/http";
import { grant, password, person } from "#tests/support/people";

const form = { name: "Ana Morales", locale: "es", letterDetail: "discreet", version: 1 };
const accountOf = async (id: number) => (await rows(accounts)).find((account) => account.id === id);

test("a person changes her name, her language and what letters may say", async () => {
  const ana = await person("Ana");
  const fields = { ...form, name: " Ana   Núñez ", locale: "en" };
  const saved = await submit(paths.account(), fields, { as: ana, follow: true });
  expect(saved.text).toContain("My account");
  expect(await accountOf(ana.id)).toMatchObject({
    name: "Ana Núñez",
    nameKey: "ana nunez",
    locale: "en",
    letterDetail: "discreet",
    version: 2,
  });
});

test("a form opened before another window saved answers 409 with both texts and then saves", async () => {
  const ana = await person("Ana Morales");
  await submit(paths.account(), { ...form, name: "Ana Primera" }, { as: ana });
  const stale = await submit(paths.account(), { ...form, name: "Ana Segunda" }, { as: ana });
  expect(stale.status).toBe(409);
  expect(stale.body).toContain('value="Ana Segunda"');
  expect(stale.text).toContain("Ana Primera");
  expect(stale.body).toMatch(/name="version" value="2"/);
  await submit(paths.account(), { ...form, name: "Ana Segunda", version: 2 }, { as: ana });
  expect(await accountOf(ana.id)).toMatchObject({ name: "Ana Segunda", version: 3 });
});

test.each([
  ["name", ""],
  ["name", "\u3164"],
  ["locale", "xx"],
  ["letterDetail", "everything"],
])("a wrong %s (%j) is said beside the field and nothing is saved", async (field, value) => {
  const ana = await person("Ana Morales");
  const answer = await submit(paths.account(), { ...form, [field]: value }, { as: ana });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatch(/class="fault"/);
  expect(await accountOf(ana.id)).toMatchObject({ name: "Ana Morales", version: 1 });
});

test("the page says what a waiting staff grant needs: second factor and longer password", async () => {
  const ana = await person("Ana");
  await grant(ana, "networks");
  await db.tx((tx) => tx.update(accounts).set({ passwordGrade: "person" }).where(eq(accounts.id, ana.id)));
  const page = await visit(paths.account(), { as: ana });
  expect(page.text).toContain("Sus permisos de personal esperan");
  expect(page.text).toContain("Active el segundo factor");
  expect(page.text).toContain("14 caracteres o más");
});

test("a long password wakes the grant of somebody with a second factor, a short one does not", async () => {
  const ana = await person("Ana", { secondFactor: true });
  await grant(ana, "networks");
  expect((await visit(paths.reviewQueue(), { as: ana })).status).toBe(200);
  await db.tx((tx) => tx.update(accounts).set({ passwordGrade: "person" }).where(eq(accounts.id, ana.id)));
  expect((await visit(paths.reviewQueue(), { as: ana })).status).toBe(403);
});

async function tokenFor(mail: string): Promise<string> {
  for (const letter of await rows(notifications)) {
    const sealed = letter.sealed && open("letter", letter.sealed);
    const content = sealed ? (JSON.parse(sealed) as { mail?: string; token?: string }) : {};
    if (letter.kind === "mail-change-confirmation" && content.mail === mail && content.token)
      return content.token;
  }
  throw new Error(`no letter to ${mail}`);
}

test("a person changes her address by the link in the new mailbox; the old one is told", async () => {
  const ana = await person("Ana");
  const mail = "Ana.Nueva@ejemplo.org";
  const sent = await submit(paths.mail(), { mail, currentPassword: password }, { as: ana, follow: true });
  expect(sent.text).toContain("Enviamos un correo a la dirección nueva");
  expect((await accountOf(ana.id))?.mail).toBe(ana.mail);

  const link = paths.mailConfirmation(await tokenFor(mail));
  const phone = stranger();
  expect((await visit(link, { as: phone })).text).toContain("Confirmar el correo nuevo");
  expect((await accountOf(ana.id))?.mail).toBe(ana.mail);
  expect((await submit(link, {}, { as: phone })).status).toBe(303);
  expect(await accountOf(ana.id)).toMatchObject({ mail, mailKey: mail.toLowerCase() });
  const told = (await rows(notifications)).find(({ kind }) => kind === "mail-changed");
  expect(JSON.parse(open("letter", told?.sealed ?? "") ?? "{}")).toMatchObject({ mail: ana.mail });

  const again = await submit(link, {}, { as: phone });
  expect(again.status).toBe(404);
  expect(again.text).toContain("Este enlace ya no sirve");
});

test("an address that somebody has gets the same answer, and the link that nobody got changes nothing", async () => {
  const ana = await person("Ana");
  const eva = await person("Eva");
  const free = await submit(
    paths.mail(),
    { mail: "libre@ejemplo.org", currentPassword: password },
    { as: ana },
  );
  const taken = await submit(paths.mail(), { mail: eva.mail, currentPassword: password }, { as: ana });
  expect([taken.status, taken.location, taken.body]).toEqual([free.status, free.location, free.body]);
  const letters = await rows(notifications);
  expect(letters.find((letter) => letter.accountId === eva.id)?.kind).toBe("address-already-registered");
  await expect(tokenFor(eva.mail)).rejects.toThrow();
});

test("asking again makes the earlier link useless, and an hour ends the last one", async () => {
  const ana = await person("Ana");
  await submit(paths.mail(), { mail: "uno@ejemplo.org", currentPassword: password }, { as: ana });
  await submit(paths.mail(), { mail: "dos@ejemplo.org", currentPassword: password }, { as: ana });
  expect((await submit(paths.mailConfirmation(await tokenFor("uno@ejemplo.org")))).status).toBe(404);
  await db.tx((tx) => tx.update(accountTokens).set({ expiresAt: new Date(Date.now() - 1000) }));
  expect((await submit(paths.mailConfirmation(await tokenFor("dos@ejemplo.org")))).status).toBe(404);
  expect((await accountOf(ana.id))?.mail).toBe(ana.mail);
});

test("a wrong password, her own address and no address are refused with the typed address kept", async () => {
  const ana = await person("Ana");
  await visit(paths.mail(), { as: ana });
  const wrong = await submit(
    paths.mail(),
    { mail: "otra@ejemplo.org", currentPassword: "no es la mía" },
    { as: ana },
  );
  expect(wrong.status).toBe(422);
  expect(wrong.body).toContain('value="otra@ejemplo.org"');
  expect(wrong.body).not.toContain("no es la mía");
  const acts = (await rows(auditEvents)).filter(({ accountId }) => accountId === ana.id);
  expect(acts.at(-1)).toMatchObject({ act: "account.confirm", outcome: "refused" });
  const same = await submit(paths.mail(), { mail: ana.mail, currentPassword: password }, { as: ana });
  expect(same.text).toContain("Ese ya es el correo de su cuenta");
  const none = await submit(paths.mail(), { mail: "a b@c", currentPassword: password }, { as: ana });
  expect(none.status).toBe(422);
  expect((await rows(accountTokens)).filter((token) => token.accountId === ana.id)).toEqual([]);
});

test("guessing the password here counts together with guessing it where she confirms who she is", async () => {
  const ana = await person("Ana");
  await visit(paths.confirmation(), { as: ana });
  const wrong = { password: "no es la mía", currentPassword: "no es la mía", mail: "otra@ejemplo.org" };
  for (let attempt = 0; attempt < 10; attempt++)
    expect((await submit(paths.confirmation(), wrong, { as: ana })).status).toBe(422);
  const answer = await submit(paths.mail(), { ...wrong, currentPassword: password }, { as: ana });
  expect(answer.status).toBe(429);
  expect(answer.body).toContain('value="otra@ejemplo.org"');
});

test("a free address and one that somebody has are answered no sooner than in 150 ms", async () => {
  const [ana, eva] = [await person("Ana"), await person("Eva")];
  await visit(paths.mail(), { as: ana });
  for (const mail of ["pausada@ejemplo.org", eva.mail]) {
    const start = performance.now();
    expect((await submit(paths.mail(), { mail, currentPassword: password }, { as: ana })).status).toBe(303);
    expect(performance.now() - start).toBeGreaterThan(150);
  }
});
