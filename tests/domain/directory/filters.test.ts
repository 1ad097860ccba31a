import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listDirectory } from "#app/domain/directory/directory.server";
import { type FacetName, facetNames } from "#app/domain/directory/tally";
import { profileChanged } from "#app/domain/organizations/profile-change.server";
import { fold } from "#app/domain/text";
import { organizationStates, organizations, organizationThemes, themes } from "#db/schema/organizations";
import { exactPlaces, placeAudiences } from "#db/schema/places";
import { organizationPopulations, organizationSupports, populations, supports } from "#db/schema/profiles";
import { db } from "#tests/support/database";
import { cantonId } from "#tests/support/organizations";

const some = {
  theme: themes.slice(0, 4),
  population: populations.slice(0, 3),
  support: supports.slice(18, 22),
};
const codes = ["0401", "0901", "1701"] as const;
const words = ["agua", "barro", "cedro", "danza"];
const size = 90;

/** What each of the network says of itself; anything may be anything. */
const network = fc.sample(
  fc.record({
    state: fc.constantFrom(...organizationStates, "published" as const, "published" as const),
    hidden: fc.integer({ max: 9, min: 0 }).map((one) => one === 0),
    merged: fc.integer({ max: 9, min: 0 }).map((one) => one === 0),
    words: fc.subarray(words, { minLength: 1 }),
    theme: fc.subarray([...some.theme]),
    population: fc.subarray([...some.population]),
    offer: fc.subarray([...some.support]),
    need: fc.subarray([...some.support]),
    code: fc.constantFrom(...codes),
    place: fc.constantFrom("public", "network", "hidden"),
  }),
  { numRuns: size, seed: 20260115 },
);
type Said = (typeof network)[number];

const cantons = new Map<string, number>();
for (const code of codes) cantons.set(code, await cantonId(code));
const now = new Date();
await db.tx(async (tx) => {
  for (const [n, said] of network.entries()) {
    const name = `${said.words.join(" ")} ${n}`;
    const [row] = await tx
      .insert(organizations)
      .values({
        uid: `o-${n}`,
        slug: `o-${n}`,
        name,
        nameKey: fold(name),
        kind: "collective",
        legalForm: "informal",
        formedBy: "mixed",
        mission: "Nos reunimos cada semana.",
        cantonId: cantons.get(said.code) ?? 0,
        state: said.state,
        createdAt: now,
        updatedAt: now,
        hiddenAt: said.hidden ? now : null,
      })
      .returning({ id: organizations.id });
    const organizationId = row?.id ?? 0;
    const uid = (side: string, support: string) => `${side}-${support}-${n}`;
    for (const theme of said.theme) await tx.insert(organizationThemes).values({ organizationId, theme });
    for (const population of said.population)
      await tx.insert(organizationPopulations).values({ organizationId, population });
    for (const side of ["offer", "need"] as const)
      for (const support of said[side])
        await tx
          .insert(organizationSupports)
          .values({ uid: uid(side, support), organizationId, side, support, createdAt: now });
    if (said.place !== "public")
      await tx.insert(exactPlaces).values({
        organizationId,
        precision: said.place === "hidden" ? "hidden" : "canton",
        audience: "network",
        updatedAt: now,
      });
  }
});
await db.tx(async (tx) => {
  const all = await tx.select({ id: organizations.id, slug: organizations.slug }).from(organizations);
  const idOf = new Map(all.map(({ id, slug }) => [slug, id]));
  for (const [n, said] of network.entries()) {
    const id = idOf.get(`o-${n}`) ?? 0;
    const other = idOf.get(`o-${(n + 1) % size}`) ?? 0;
    if (said.merged)
      await tx.update(organizations).set({ mergedIntoId: other }).where(eq(organizations.id, id));
    await profileChanged(tx, id, now);
  }
});

const filter = <T extends string>(values: readonly T[]) =>
  fc.option(fc.constantFrom(...values), { nil: undefined });
const question = fc.record({
  q: fc.constantFrom("", "agua", "ced", "agua danza", "semana"),
  theme: filter(themes.slice(0, 5)),
  canton: filter([...codes, "2401"]),
  population: filter(some.population),
  offer: filter(some.support),
  need: filter(some.support),
});

test("any filters leave those, and count what looking at each profile leaves and counts, for each audience", async () => {
  const audience = fc.constantFrom(...placeAudiences);
  await fc.assert(
    fc.asyncProperty(question, audience, async (asked, audience) => {
      const has = (said: Said, name: FacetName): readonly string[] => {
        if (name !== "canton") return said[name];
        const learned = said.place === "public" || (said.place === "network" && audience === "network");
        return learned ? [said.code] : [];
      };
      const isListed = ({ state, hidden, merged }: Said) =>
        ["published", "unclaimed"].includes(state) && !hidden && !merged;
      const isFound = (said: Said) =>
        asked.q
          .split(" ")
          .every(
            (word) => word === "semana" || said.words.some((own) => word !== "" && own.startsWith(word)),
          ) || asked.q === "";
      const fits = (said: Said, but?: FacetName) =>
        isListed(said) &&
        isFound(said) &&
        facetNames.every((name) => {
          const value = asked[name];
          return name === but || value === undefined || has(said, name).includes(value);
        });
      const found = await listDirectory(db.fresh, audience, { ...asked, page: 1 }, { size: 500 });
      const slugs = network.flatMap((said, n) => (fits(said) ? [`o-${n}`] : []));
      expect(found.rows.map(({ slug }) => slug).sort()).toEqual(slugs.sort());
      expect(found.total).toBe(slugs.length);
      for (const name of facetNames) {
        const counts: Record<string, number> = {};
        for (const said of network.filter((one) => fits(one, name)))
          for (const value of has(said, name)) counts[value] = (counts[value] ?? 0) + 1;
        expect(Object.fromEntries(found.counts[name]), name).toEqual(counts);
      }
    }),
    { numRuns: 150 },
  );
});
