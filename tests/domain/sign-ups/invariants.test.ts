import { and, eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { listSeats, lockSeats, underSeatLock } from "#app/domain/sign-ups/seats.server";
import { promoteWaiting } from "#app/domain/sign-ups/waitlist.server";
import { withdrawByLink } from "#app/domain/sign-ups/withdrawal.server";
import { visitor } from "#app/domain/viewer";
import { occurrenceSeats } from "#db/schema/activities";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { enrollGuest, listed, type OfDate } from "#tests/support/sign-ups";

type Act =
  | { readonly act: "come" }
  | { readonly act: "leave"; readonly who: number }
  | { readonly act: "add" };

const acts = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Act>({ act: "come" }) },
    { weight: 4, arbitrary: fc.nat(30).map((who): Act => ({ act: "leave", who })) },
    { weight: 1, arbitrary: fc.constant<Act>({ act: "add" }) },
  ),
  { maxLength: 24 },
);

/** Raises the places by one, as an edition of the activity does. */
const addPlace = ({ occurrence: { id } }: OfDate) =>
  db.tx(async (tx) => {
    const seats = await lockSeats(tx, id, "participant");
    await tx
      .update(occurrenceSeats)
      .set({ capacity: (seats?.capacity ?? 0) + 1 })
      .where(and(eq(occurrenceSeats.occurrenceId, id), eq(occurrenceSeats.role, "participant")));
    await promoteWaiting(tx, id, "participant");
  }, underSeatLock);

/** What must hold of a date at any moment. */
async function expectFair(date: OfDate): Promise<void> {
  const seats = (await listSeats(db.fresh, date.occurrence.id))[0];
  const all = await listed(date);
  const confirmed = all.filter(({ state }) => state === "confirmed");
  const waiting = all.filter(({ state }) => state === "waiting");
  expect(confirmed.length).toBe(seats?.taken);
  expect(confirmed.length).toBeLessThanOrEqual(seats?.capacity ?? 0);
  if (waiting.length > 0) expect(confirmed.length).toBe(seats?.capacity);
  const lastIn = Math.max(0, ...confirmed.map(({ id }) => id));
  expect(waiting.every(({ id }) => id > lastIn)).toBe(true);
}

test("whatever comes, leaves and is added, no place is sold twice, none stays free while someone waits, and the line is kept", {
  timeout: 120_000,
}, async () => {
  const organization = await published();
  await fc.assert(
    fc.asyncProperty(acts, fc.integer({ min: 1, max: 3 }), async (list, places) => {
      const date = await activity({ organization, places: { participant: places } });
      const links: string[] = [];
      for (const [n, one] of list.entries()) {
        if (one.act === "add") await addPlace(date);
        else if (one.act === "come") {
          const entry = await enrollGuest(`Persona ${n}`, date);
          if (!("token" in entry) || !entry.token) throw new Error("she was not let in");
          links.push(entry.token);
        } else if (links.length > 0) {
          const token = links[one.who % links.length] ?? "";
          await db.tx((tx) => withdrawByLink(tx, visitor("es"), date.activity, token), underSeatLock);
        }
        await expectFair(date);
      }
    }),
    { numRuns: 30 },
  );
});

test("the same all at once", { timeout: 120_000 }, async () => {
  const organization = await published();
  for (let round = 0; round < 8; round++) {
    const date = await activity({ organization, places: { participant: 2 } });
    const first = await Promise.all(Array.from({ length: 6 }, (_, n) => enrollGuest(`Persona ${n}`, date)));
    await expectFair(date);
    await Promise.all([
      ...first.map((entry) =>
        db.tx(
          (tx) => withdrawByLink(tx, visitor("es"), date.activity, ("token" in entry && entry.token) || ""),
          underSeatLock,
        ),
      ),
      addPlace(date),
      ...Array.from({ length: 5 }, (_, n) => enrollGuest(`Otra ${n}`, date)),
    ]);
    await expectFair(date);
    expect((await listed(date)).filter(({ state }) => state === "confirmed")).toHaveLength(3);
  }
});
