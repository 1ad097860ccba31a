import { expect, test } from "vitest";
import { sealAuditLog } from "#app/domain/audit/seal.server";
import { paths } from "#app/paths";
import { auditEvents, auditSeals } from "#db/schema/audit";
import { rateLimits } from "#db/schema/sessions";
import { db, rows } from "#tests/support/database";
import { submit, visit } from "#tests/support/http";
import { person, staff } from "#tests/support/people";

const profile = { name: "Ana Morales", locale: "es", letterDetail: "discreet", version: 1 };

test("a person reads her own acts and nobody else's, an auditor reads them all", async () => {
  const ana = await person("Ana Morales");
  const eva = await person("Eva Lozano");
  await submit(paths.account(), profile, { as: ana });
  await submit(paths.account(), { ...profile, name: "Eva Lozano" }, { as: eva });

  const own = await visit(paths.audit(), { as: ana });
  expect(own.text).toContain("Editar la cuenta");
  expect(own.text).toContain("detalle de los correos");
  expect(own.text).not.toContain("Eva Lozano");
  expect((await visit(paths.audit({ persona: eva.uid }), { as: ana })).text).toContain("Nada que mostrar");

  const auditor = await staff("auditor");
  const all = await visit(paths.audit(), { as: auditor });
  expect(all.text).toContain("Ana Morales");
  expect(all.text).toContain("Eva Lozano");
  expect((await visit(paths.audit({ persona: eva.uid }), { as: auditor })).text).not.toContain("Ana Morales");
  expect((await visit(paths.audit())).location).toMatch(/^\/entrar/);
});

test("no value of a changed field is in the log", async () => {
  const ana = await person("Ana Morales");
  await submit(paths.account(), { ...profile, name: "Nombre Irrepetible" }, { as: ana });
  expect(JSON.stringify(await rows(auditEvents))).not.toContain("Irrepetible");
});

test("the page says what is not sealed yet and that the chain agrees; an auditor checks all of it", async () => {
  const auditor = await staff("auditor");
  expect((await visit(paths.audit(), { as: auditor })).text).toContain("aún no está sellado");
  await sealAuditLog(db, new Date(Date.now() + 120_000));
  expect((await visit(paths.audit(), { as: auditor })).text).toContain("Los sellos recientes concuerdan");
  const whole = await visit(paths.audit({ cadena: "completa" }), { as: auditor });
  expect(whole.text).toContain("Comprobamos toda la cadena");
});

test("for others nothing is checked: they read when the last seal was made, even where the chain is broken", async () => {
  const [ana, auditor] = [await person("Ana"), await staff("auditor")];
  await submit(paths.account(), profile, { as: ana });
  await sealAuditLog(db, new Date(Date.now() + 120_000));
  await db.tx((tx) =>
    tx.insert(auditSeals).values({ lastEventId: 1_000_000, hash: "0".repeat(64), sealedAt: new Date() }),
  );
  for (const address of [paths.audit(), paths.audit({ cadena: "completa" })]) {
    const page = await visit(address, { as: ana });
    expect(page.text).toContain("Último sello");
    expect(page.text).toContain("aún no está sellado");
    expect(page.text).not.toMatch(/concuerda|0{64}/);
  }
  expect((await visit(paths.audit(), { as: auditor })).text).toContain("La cadena no concuerda");
});

test("asking again and again for what one may not see is written down once a minute and page", async () => {
  const ana = await person("Ana");
  const denials = async () =>
    (await rows(auditEvents)).filter(({ accountId, act }) => accountId === ana.id && act === "access.deny");
  for (let n = 0; n < 3; n++) expect((await visit(paths.reviewQueue(), { as: ana })).status).toBe(403);
  expect(await denials()).toHaveLength(1);
  await visit(paths.mailQueue(), { as: ana });
  expect(await denials()).toHaveLength(2);
  await db.tx((tx) => tx.update(rateLimits).set({ windowEndsAt: new Date(Date.now() - 1) }));
  await visit(paths.reviewQueue(), { as: ana });
  expect(await denials()).toHaveLength(3);
});

test("addresses that ask for nonsense are read as if they asked nothing", async () => {
  const auditor = await staff("auditor");
  for (const query of ["?pagina=-1", "?pagina=x", `?persona=${"a".repeat(300)}`, "?acto=%00"])
    expect((await visit(paths.audit() + query, { as: auditor })).status).toBe(200);
  const beyond = await visit(paths.audit({ pagina: 999 }), { as: auditor });
  expect(beyond.text).not.toContain("Nada que mostrar");
});
