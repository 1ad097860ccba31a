import { desc } from "drizzle-orm";
import { paths } from "#app/paths";
import { type Db, openDb } from "#db/client/index";
import { imports } from "#db/schema/imports";
import { organizationSearch } from "#db/schema/search";
import { productionSettings, type ServerProcess } from "#tests/support/server-process";
import { csvOf } from "./import-rows";
import { answer, pastTheCache } from "./load";
import { fillNetwork } from "./network";
import { printTable } from "./print";
import { residentMb } from "./process";
import { onBench } from "./site";

const rows = 10_000;

interface Part {
  readonly name: string;
  readonly seconds: number;
  readonly p50: number;
  readonly p99: number;
  readonly memory: number;
}

/** An import of 10,000 rows beside 10,000 organizations: how long staff wait, and whether visitors notice. */
export async function measureImport(): Promise<void> {
  await onBench(async (bench) => {
    Object.assign(process.env, productionSettings(bench.folder, process.env.DATABASE_URL));
    let cookie = "";
    await bench.fill(async (db) => {
      await fillNetwork(db, rows);
      cookie = await staffCookie(db);
    });
    const server = await bench.start();
    const db = await openDb({ dataDir: bench.folder, databaseUrl: process.env.DATABASE_URL });
    try {
      printParts(await run(server, db, cookie));
    } finally {
      await db.close();
    }
  });
}

async function run(server: ServerProcess, db: Db, cookie: string): Promise<Part[]> {
  const post = (path: string, body: BodyInit) =>
    fetch(server.origin + path, {
      method: "POST",
      body,
      redirect: "manual",
      headers: { cookie, origin: "https://tejido.test", "sec-fetch-site": "same-origin" },
    }).then(({ status }) => {
      if (status !== 303) throw new Error(`${path} answered ${status}`);
    });
  const one = async () => {
    const [found] = await db.fresh.select().from(imports).orderBy(desc(imports.id)).limit(1);
    return found;
  };
  const until = async (state: string) => {
    for (let found = await one(); found?.state !== state; found = await one()) {
      if (found?.failure) throw new Error(`the import failed: ${found.failure}`);
      await pause(50);
    }
  };
  const quiet = await beside(server, "sin importar", () => pause(4_000));
  const file = new FormData();
  file.append("file", new Blob([new Uint8Array(csvOf(rows))], { type: "text/csv" }), "tabla.csv");
  const upload = await beside(server, "subir y leer", async () => {
    await post(paths.newImport(), file);
    await until("mapping");
  });
  const found = await one();
  if (!found) throw new Error("there is no import");
  const columns =
    "name acronym kind legalForm formedBy mission themes canton mail phone languages coverage founded";
  const mapping = new URLSearchParams({
    ...Object.fromEntries(columns.split(" ").map((field, at) => [field, String(at)])),
    "default.audience": "organization",
    version: String(found.version),
  });
  for (const name of ["kind", "legalForm", "formedBy"]) mapping.set(`default.${name}`, "");
  const check = await beside(server, "revisar", async () => {
    await post(paths.importMapping(found.uid), mapping);
    await until("ready");
  });
  const commit = await beside(server, "crear", async () => {
    await post(paths.importCommit(found.uid), new URLSearchParams());
    await until("committed");
  });
  const made = (await one())?.progress ?? 0;
  const index = await beside(server, "hacer que se encuentren", async () => {
    while ((await db.fresh.$count(organizationSearch)) < made) await pause(250);
  });
  return [quiet, upload, check, commit, index];
}

/** How long some work takes, and how long a visitor who asks for the directory all the while waits. */
async function beside(server: ServerProcess, name: string, work: () => Promise<void>): Promise<Part> {
  const times: number[] = [];
  let memory = 0;
  let over = false;
  const asking = (async () => {
    while (!over) {
      const start = performance.now();
      await answer(server.origin + paths.organizations(), pastTheCache);
      times.push(performance.now() - start);
      memory = Math.max(memory, residentMb(server.pid));
      await pause(15);
    }
  })();
  const start = performance.now();
  try {
    await work();
  } finally {
    over = true;
  }
  const seconds = (performance.now() - start) / 1000;
  await asking;
  times.sort((a, b) => a - b);
  const at = (share: number) => Math.round(times[Math.floor(times.length * share)] ?? times.at(-1) ?? 0);
  return { name, seconds, p50: at(0.5), p99: at(0.99), memory };
}

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function printParts(parts: readonly Part[]): void {
  printTable(
    `Importar ${rows} filas, el directorio mientras tanto`,
    ["", "s", "p50 ms", "p99 ms", "RSS MB"],
    parts.map(({ name, seconds, p50, p99, memory }) => [name, seconds.toFixed(1), p50, p99, memory]),
  );
  const waited = parts.slice(1, 3).reduce((sum, { seconds }) => sum + seconds, 0);
  console.log(`vista previa: ${waited.toFixed(1)} s`);
}

/** Someone of the networks staff, signed in. Her modules read the settings, which stand by now. */
async function staffCookie(db: Db): Promise<string> {
  const { createAccount } = await import("#app/domain/accounts/account.server");
  const { insertGrant } = await import("#app/domain/grants/grant.server");
  const { newSecret } = await import("#app/domain/second-factors/totp.server");
  const { seal } = await import("#app/domain/secrets.server");
  const { startSession } = await import("#app/http/session.server");
  const { secondFactors } = await import("#db/schema/accounts");
  const now = new Date();
  return db.tx(async (tx) => {
    const account = await createAccount(
      tx,
      {
        name: "Redes",
        mail: "redes@ejemplo.test",
        passwordHash: "-",
        passwordGrade: "staff",
        locale: "es",
        letterDetail: "discreet",
      },
      now,
    );
    if (account === "taken") throw new Error("the address is taken");
    const sealedSecret = seal("second-factor", newSecret());
    await tx
      .insert(secondFactors)
      .values({ accountId: account.id, sealedSecret, confirmedAt: now, createdAt: now });
    await insertGrant(tx, {
      accountId: account.id,
      role: "networks",
      officeId: null,
      reason: "Medir una importación",
      createdAt: now,
      approvedAt: now,
      expiresAt: new Date(now.getTime() + 86_400_000),
    });
    const session = { accountId: account.id, shared: true, device: "Chrome", confirmedAt: now };
    return `__Host-session=${await startSession(tx, session, now)}`;
  });
}
