import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { stranger, visit } from "#tests/support/http";
import { draft, published } from "#tests/support/organizations";

const { directory, profile } = wordsFor("es").organizations;

test("an empty directory says what to do next", async () => {
  const page = await visit(paths.organizations());
  expect(page.status).toBe(200);
  expect(page.text).toContain(directory.emptyTitle);
  expect(page.body).toContain(`href="${paths.newOrganization()}"`);
});

test("the directory shows name, acronym, kind, place and themes in words", async () => {
  await published({
    name: "Hilos de la Frontera",
    acronym: "HF",
    canton: "0401",
    themes: ["women", "health"],
  });
  await draft({ name: "Hilos en Borrador" });
  const page = await visit(paths.organizations());
  expect(page.text).toContain("Hilos de la Frontera (HF)");
  expect(page.text).toContain("Colectivo · Tulcán, Carchi");
  expect(page.text).toContain("Salud · Mujeres");
  expect(page.text).toContain(directory.count(1));
  expect(page.text).not.toContain("Hilos en Borrador");
});

test("a search without results keeps what was asked and offers the way out", async () => {
  const page = await visit(paths.organizations({ q: 'nada "así" <b>', tema: "housing" }));
  expect(page.status).toBe(200);
  expect(page.text).toContain(directory.noneTitle);
  expect(page.body).toContain('value="nada &quot;así&quot; &lt;b&gt;"');
  expect(page.body).toMatch(/<option[^>]*value="housing"[^>]*selected/);
  expect(page.text).toContain(directory.clear);
});

test("an address with nonsense in it still answers", async () => {
  const nonsense = [
    "?pagina=-1",
    "?pagina=1e9",
    "?pagina=x&tema=x&canton=x",
    "?q=%00",
    "?q=%25%5C_",
    "?q=a&q=b",
    "?canton=9999",
    `?q=${"a".repeat(2000)}`,
  ];
  for (const query of nonsense) expect((await visit(`/organizaciones${query}`)).status, query).toBe(200);
  expect((await visit("/organizaciones/%00")).status).toBe(400);
  for (const slug of ["no-existe", "%F0%9F%98%80", "a%2Fb", "x".repeat(300)])
    expect((await visit(`/organizaciones/${slug}`)).status, slug).toBe(404);
});

test("fifty stand on a page, and the pages keep the filters", async () => {
  const ana = await published({ name: "Red 00", canton: "0101" });
  for (let number = 1; number <= 51; number += 1)
    await published({ name: `Red ${String(number).padStart(2, "0")}`, canton: "0101", leader: ana.leader });
  const first = await visit(paths.organizations({ canton: "0101" }));
  expect(first.text).toContain(directory.count(52));
  expect(first.text).toContain("Red 49");
  expect(first.text).not.toContain("Red 50");
  const next = paths.organizations({ canton: "0101", pagina: 2 }).replace("&", "&amp;");
  expect(first.body).toContain(`href="${next}"`);
  const second = await visit(paths.organizations({ canton: "0101", pagina: 2 }));
  expect(second.text).toContain("Red 51");
  expect(second.text).not.toContain("Red 49");
}, 60_000);

test("two strangers get the same page, with nothing of anyone in it", async () => {
  const organization = await published({ publicMail: "hola@hilos.test" });
  const pages = [await visit(paths.organization(organization.slug), { as: stranger() })];
  pages.push(await visit(paths.organization(organization.slug), { as: stranger() }));
  expect(pages[0]?.text).toBe(pages[1]?.text);
  expect(pages[0]?.body).toContain('href="mailto:hola@hilos.test"');
  expect(pages[0]?.text).not.toContain(organization.leader.name);
  expect(pages[0]?.text).not.toContain(profile.standing.published);
});
