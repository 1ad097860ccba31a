import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Db } from "#db/client/index";
import { migrateSqlite } from "#db/client/migrate-sqlite";
import { openSqlite } from "#db/client/sqlite";
import { auditEvents } from "#db/schema/audit";
import { heldForms, rateLimits } from "#db/schema/sessions";

const writers = [1, 8, 64];
const secondsEach = 2;

interface Figures {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
  /** Longest time between two turns of the event loop, in milliseconds. */
  readonly stall: number;
}

/** Durable writes a second on SQLite: transactions of three inserts, sharing commits and one commit each. */
export async function measureGroupCommit(): Promise<void> {
  const cache = fileURLToPath(new URL("../../.cache", import.meta.url));
  await mkdir(cache, { recursive: true });
  const folder = await mkdtemp(join(cache, "bench-"));
  console.log("\nEscrituras duraderas en SQLite: transacciones de tres filas, un commit cada una y en grupo");
  console.log("escritores   una a una/s   en grupo/s   razón   p50 ms   p99 ms   pausa ms");
  try {
    await migrateSqlite(folder);
    for (const concurrency of writers) {
      const alone = await measure(folder, concurrency, 0);
      const grouped = await measure(folder, concurrency, 10);
      const ratio = (grouped.perSecond / alone.perSecond).toFixed(2);
      const figures = [alone.perSecond, grouped.perSecond, ratio, grouped.p50, grouped.p99, grouped.stall];
      const widths = [14, 13, 8, 9, 9, 11];
      console.log(
        `${String(concurrency).padStart(10)}${figures.map((one, n) => String(one).padStart(widths[n] ?? 0)).join("")}`,
      );
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A slice of 0 ms ends every group after its first transaction. */
async function measure(folder: string, concurrency: number, slice: number): Promise<Figures> {
  const db = await openSqlite(folder, { slice });
  const waits: number[] = [];
  const loop = watchLoop();
  const end = performance.now() + secondsEach * 1000;
  const write = async (writer: number) => {
    for (let turn = 0; performance.now() < end; turn++) {
      const start = performance.now();
      await threeInserts(db, `${slice}-${concurrency}-${writer}-${turn}`);
      waits.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, (_, writer) => write(writer)));
  const stall = loop();
  await db.close();
  waits.sort((a, b) => a - b);
  const at = (share: number) => Number((waits[Math.floor(waits.length * share)] ?? 0).toFixed(2));
  return { perSecond: Math.round(waits.length / secondsEach), p50: at(0.5), p99: at(0.99), stall };
}

const threeInserts = (db: Db, key: string, now = new Date()) =>
  db.tx(async (tx) => {
    await tx.insert(rateLimits).values({ key, count: 1, windowEndsAt: now });
    await tx.insert(heldForms).values({
      tokenHash: key,
      path: "/organizaciones/nueva",
      sealedFields: "x".repeat(300),
      expiresAt: now,
      createdAt: now,
    });
    await tx.insert(auditEvents).values({
      at: now,
      role: "system",
      act: "measure",
      objectKind: "form",
      outcome: "done",
      fields: ["name", "mission"],
    });
  });

function watchLoop(): () => number {
  let last = performance.now();
  let longest = 0;
  const timer = setInterval(() => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  }, 5);
  return () => {
    clearInterval(timer);
    return Number(longest.toFixed(1));
  };
}
