import { and, asc, eq } from "drizzle-orm";
import { newToken, newUid } from "#app/domain/secrets.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { signUpAsGuest } from "#app/domain/sign-ups/sign-up.server";
import { fold } from "#app/domain/text";
import { visitor } from "#app/domain/viewer";
import { env } from "#app/env.server";
import { dbError } from "#db/client/errors";
import { openDb, type Reader, type Tx } from "#db/client/index";
import { activities, occurrenceSeats, occurrences } from "#db/schema/activities";
import { signUps } from "#db/schema/sign-ups";

/**
 * One of the processes that race for the last places: signs somebody up for every date, in the order of the dates, as
 * soon as it is told to begin. `naive` counts first and writes then, which is the mistake that the race must catch.
 */
const [way = "", number = ""] = process.argv.slice(2);
const { dataDir, databaseUrl } = env();
const db = await openDb({ dataDir, databaseUrl });
const dates = await db.fresh
  .select({
    id: occurrences.id,
    organizationId: activities.organizationId,
    capacity: occurrenceSeats.capacity,
  })
  .from(occurrences)
  .innerJoin(activities, eq(activities.id, occurrences.activityId))
  .innerJoin(occurrenceSeats, eq(occurrenceSeats.occurrenceId, occurrences.id))
  .orderBy(asc(occurrences.id));
type Raced = (typeof dates)[number];

process.once("SIGUSR2", async () => {
  for (const date of dates) await untilAnswered(() => (way === "naive" ? naively(date) : honestly(date)));
  await db.close();
  console.log("finished");
});
console.log("http://127.0.0.1:0");
setInterval(() => undefined, 60_000);

/** Whoever finds the database busy presses the button again. */
async function untilAnswered(act: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await act();
      return;
    } catch (error) {
      if (dbError(error) !== "busy") throw error;
    }
  }
}

const named = (date: Raced) => `Persona ${number} de ${date.id}`;

const honestly = (date: Raced) =>
  db.tx(
    (tx) =>
      signUpAsGuest(tx, visitor("es"), date, date, {
        name: named(date),
        mail: null,
        phone: null,
        token: newToken(),
        locale: "es",
        role: "participant",
        needs: [],
        children: null,
      }),
    underSeatLock,
  );

/** On PostgreSQL in one transaction, where another's row is not seen before its commit; on SQLite before it. */
async function naively(date: Raced): Promise<void> {
  const count = (read: Reader) =>
    read.$count(signUps, and(eq(signUps.occurrenceId, date.id), eq(signUps.state, "confirmed")));
  const write = (tx: Tx, taken: number) =>
    tx.insert(signUps).values({
      uid: newUid(),
      occurrenceId: date.id,
      role: "participant",
      name: named(date),
      nameKey: fold(named(date)),
      locale: "es",
      state: taken < (date.capacity ?? 0) ? "confirmed" : "waiting",
      origin: "self",
      needs: [],
      createdAt: new Date(),
    });
  if (db.engine === "postgres")
    await db.tx(async (tx) => write(tx, await count(tx)), { isolation: "read committed" });
  else {
    const taken = await count(db.fresh);
    await db.tx((tx) => write(tx, taken));
  }
}
