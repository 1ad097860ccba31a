import { and, eq } from "drizzle-orm";
import type { Desk } from "#app/domain/desk/desk";
import type { DeskRefusal } from "#app/domain/desk/refusal";
import { holdLease } from "#app/domain/installation/leases.server";
import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Db, Reader } from "#db/client/index";
import { leases } from "#db/schema/installation";
import { type Begun, beginStep, fallBack } from "./progress.server";
import type { StepName } from "./steps";

/** Milliseconds that a process is believed to follow a step after it last said so, and how often it does. */
const believed = 30_000;
const beat = 10_000;
/** How long a step may take once it has begun, in seconds. */
const longest = 900;

const leaseOf = (importId: number) => `import-${importId}`;

interface Office {
  readonly desk: Desk;
  readonly db: Db;
}

/**
 * Gives the desk a step to do and follows it, without waiting for its end: where the desk refuses, or the step breaks,
 * the import stands again where it stood. "moved-on" where it stands elsewhere or another process is at it.
 */
export async function startStep(
  office: Office,
  importId: number,
  step: StepName,
  person: Person,
): Promise<"started" | "moved-on"> {
  const holder = newUid();
  const begun = await office.db.tx(async (tx) => {
    if (!(await holdLease(tx, leaseOf(importId), holder, believed))) return undefined;
    const beginning = await beginStep(tx, importId, step);
    if (!beginning) await tx.delete(leases).where(eq(leases.name, leaseOf(importId)));
    return beginning;
  });
  if (!begun) return "moved-on";
  void follow(office, begun, step, person, holder);
  return "started";
}

/** Whether a process follows the step that the import is in. */
export async function isFollowed(read: Reader, importId: number, now = new Date()): Promise<boolean> {
  const [lease] = await read
    .select({ until: leases.until })
    .from(leases)
    .where(eq(leases.name, leaseOf(importId)))
    .limit(1);
  return lease !== undefined && lease.until >= now;
}

async function follow(
  { desk, db }: Office,
  begun: Begun,
  step: StepName,
  person: Person,
  holder: string,
): Promise<void> {
  const name = leaseOf(begun.importId);
  const beating = setInterval(() => {
    db.tx((tx) => holdLease(tx, name, holder, believed)).catch(() => undefined);
  }, beat);
  beating.unref();
  try {
    const refusal = await ask(desk, begun, step, person);
    await db.tx(async (tx) => {
      if (refusal) await fallBack(tx, step, begun, `desk:${refusal}`);
      await tx.delete(leases).where(and(eq(leases.name, name), eq(leases.holder, holder)));
    });
  } catch {
    // The database is closed or away: the lease runs out, and the page offers to try again.
  } finally {
    clearInterval(beating);
  }
}

async function ask(
  desk: Desk,
  begun: Begun,
  step: StepName,
  person: Person,
): Promise<DeskRefusal | undefined> {
  const request = { seconds: longest };
  const outcome =
    step === "read"
      ? await desk.ask("read-import", begun, request)
      : step === "check"
        ? await desk.ask("check-import", begun, request)
        : await desk.ask("commit-import", { ...begun, person }, request);
  return "refusal" in outcome ? outcome.refusal : undefined;
}
