import { expect, test } from "vitest";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { visit } from "#tests/support/http";
import { join, published } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const { hub } = wordsFor("es").organizations;

test("the hub shows its leaders who is near and leads to the directory; a plain member is not told", async () => {
  const near = await published({ name: "Puente de Tulcán", canton: "0401" });
  const own = await published({ name: "Red de Ibarra", canton: "1001" });
  const page = await visit(paths.organizationHub(own.slug), { as: own.leader });
  expect(page.status).toBe(200);
  expect(page.text).toContain(hub.neighbours);
  expect(page.body).toContain(`href="${paths.organization(near.slug)}"`);
  expect(page.text).toMatch(/Tulcán · a \d+ km/);
  expect(page.body).toContain(`href="${paths.organizations({ cerca: "1001" })}"`);
  const listed = await visit(paths.organizations({ cerca: "1001" }), { as: own.leader });
  expect(listed.body).toContain(`href="${paths.organization(near.slug)}"`);

  const member = await person("Mía");
  await join(member, own, "member");
  const hers = await visit(paths.organizationHub(own.slug), { as: member });
  expect(hers.status).toBe(200);
  expect(hers.text).not.toContain(hub.neighbours);
});
