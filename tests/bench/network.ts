import { eq } from "drizzle-orm";
import { fold } from "#app/domain/text";
import type { Db } from "#db/client/index";
import { organizations, organizationThemes, themes } from "#db/schema/organizations";
import { territories } from "#db/schema/territories";

const first = ["Asociación", "Colectivo", "Red", "Comité", "Fundación", "Cooperativa"];
const second = ["Manos", "Caminos", "Semillas", "Puentes", "Voces", "Raíces", "Tejidos", "Alas"];
const third = ["del Valle", "de la Frontera", "del Río", "del Barrio", "de la Costa", "del Norte"];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Adds published organizations of made-up names, spread over every canton; `from` is the number of the first one. */
export async function fillNetwork(db: Db, count: number, from = 0): Promise<void> {
  const cantons = await db.read
    .select({ id: territories.id })
    .from(territories)
    .where(eq(territories.level, "canton"))
    .orderBy(territories.id);
  // Lately, so that nothing is due that would work beside what is measured.
  const now = new Date(Date.now() - 30 * 86_400_000);
  for (let start = 0; start < count; start += 500) {
    const numbers = Array.from({ length: Math.min(500, count - start) }, (_, i) => from + start + i);
    await db.tx(async (tx) => {
      const rows = numbers.map((n) => {
        const name = `${pick(first, n)} ${pick(second, n * 7)} ${pick(third, n * 13)} ${n}`;
        return {
          uid: `bench-${n}`,
          slug: `bench-${n}`,
          name,
          nameKey: fold(name),
          kind: "association" as const,
          legalForm: "informal" as const,
          formedBy: "mixed" as const,
          mission: "Nos reunimos cada semana para acompañarnos, aprender y abrir la puerta a quien llega.",
          cantonId: pick(cantons, n).id,
          state: "published" as const,
          createdAt: now,
          updatedAt: now,
          publishedAt: now,
          verifiedAt: now,
        };
      });
      const inserted = await tx.insert(organizations).values(rows).returning({ id: organizations.id });
      const pairs = inserted.flatMap(({ id }) => [
        { organizationId: id, theme: pick(themes, id) },
        { organizationId: id, theme: pick(themes, id * 3 + 1) },
      ]);
      const unique = [
        ...new Map(pairs.map((pair) => [`${pair.organizationId} ${pair.theme}`, pair])).values(),
      ];
      for (let i = 0; i < unique.length; i += 500) {
        await tx.insert(organizationThemes).values(unique.slice(i, i + 500));
      }
    });
  }
}
