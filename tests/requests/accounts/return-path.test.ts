import { expect, test } from "vitest";
import { formPath, safeReturnPath } from "#app/http/return-path.server";
import { paths } from "#app/paths";
import routes from "#app/routes";
import { submit, visit } from "#tests/support/http";
import { password, person } from "#tests/support/people";

test.each([
  "/inicio",
  "/organizaciones?q=caf%C3%A9&pagina=2",
  "/organizaciones/mujeres-del-rio/editar",
  "/gestion/oficinas/quito",
  "/",
])("one may be sent back to %s", (path) => {
  expect(safeReturnPath(path)).toBe(path);
});

test.each([
  "",
  "inicio",
  "//malo.test",
  "//malo.test/inicio",
  "/\\malo.test",
  "\\\\malo.test",
  "https://malo.test/inicio",
  "/inicio\n//malo.test",
  "/inicio\tx",
  " /inicio",
  "/%2f%2fmalo.test",
  "/.//malo.test",
  "/inicio/../salir",
  "/salir",
  "/cerrar",
  "/entrar",
  "/verificar/abc",
  "/recuperar/abc",
  "/baja/abc",
  "/registro/administracion/abc",
  "/cuenta/correo/abc",
  "/mis/sesiones/abc/cierre",
  "/organizaciones/x/envio",
  "/no-existe",
  `/organizaciones?q=${"a".repeat(600)}`,
])("nobody is sent to «%s»", (path) => {
  expect(safeReturnPath(path)).toBeUndefined();
});

test("every page one may be sent back to stands in the route table", () => {
  const patterns = routes.map(({ path = "" }) => `/${path}`.replace(/:\w+/g, "una"));
  const allowed = patterns.filter((path) => safeReturnPath(path));
  expect(allowed.length).toBeGreaterThan(25);
  for (const path of [paths.mine(), paths.organization("una"), paths.grantRevocation("una"), paths.audit()])
    expect(allowed).toContain(path);
});

test("a form without a page of its own belongs to the page it was on, if that is ours", () => {
  const from = (referer: string) =>
    formPath(
      new Request("https://tejido.test/organizaciones/x/envio", { method: "POST", headers: { referer } }),
      "https://tejido.test",
    );
  expect(from("https://tejido.test/organizaciones/x?a=1")).toBe("/organizaciones/x?a=1");
  expect(from("https://malo.test/organizaciones/x")).toBe("/inicio");
  expect(from("https://tejido.test/recuperar/abc")).toBe("/inicio");
});

test("sign-in never leads to another site", async () => {
  const { mail } = await person("Ana", { signedOut: true });
  for (const volver of ["//malo.test", "https://malo.test/", "/\\malo.test"]) {
    const answer = await submit(paths.signIn({ volver }), { mail, password });
    expect([answer.status, answer.location]).toEqual([303, paths.mine()]);
  }
});

test("a visitor who opens a page of her own is sent to sign in and comes back to it", async () => {
  const { mail, jar } = await person("Ana", { signedOut: true });
  const asked = await visit(paths.sessions(), { as: { jar } });
  expect([asked.status, asked.location]).toEqual([302, paths.signIn({ volver: paths.sessions() })]);
  const entered = await submit(asked.location ?? "", { mail, password }, { as: { jar } });
  expect(entered.location).toBe(paths.sessions());
});
