import { readFile } from "node:fs/promises";
import { giveSeatPoints } from "#app/domain/places/seat-points.server";
import { readSeatTable } from "#app/domain/places/seat-table.server";
import { readEnv, SettingError } from "#app/env.server";
import { dictionaries } from "#app/locales/dictionary";
import { moveToSeats } from "#db/reference/seat-points";
import { openReadyDb } from "./installation.server";

/** Organizations moved in one transaction. */
const atOnce = 500;
const maxBytes = 5 * 1024 * 1024;

const words = dictionaries.es.places.seats;

/** `npm run geo:points -- FILE`: the points of seats that the operator has, and what follows from them. */
async function run(file: string | undefined): Promise<readonly string[]> {
  if (!file) throw new SettingError("Diga qué archivo: npm run geo:points -- ec-admin.csv");
  const table = readSeatTable(await textOf(file));
  if ("fault" in table) throw new SettingError(words.faults[table.fault]("line" in table ? table.line : 0));
  const db = await openReadyDb(readEnv());
  try {
    const { moved, unknown } = await db.tx((tx) => giveSeatPoints(tx, table));
    let organizations = 0;
    for (let now = -1; now !== 0; organizations += now) now = await db.tx((tx) => moveToSeats(tx, atOnce));
    return [
      words.read(table.size, moved),
      words.followed(organizations),
      ...(unknown.length > 0 ? [words.unknown(unknown.join(" "))] : []),
    ];
  } finally {
    await db.close();
  }
}

async function textOf(file: string): Promise<string> {
  const bytes = await readFile(file).catch(() => undefined);
  if (!bytes) throw new SettingError(`No se puede leer el archivo «${file}».`);
  if (bytes.length > maxBytes) throw new SettingError("El archivo es demasiado grande: más de 5 MB.");
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new SettingError("El archivo no es un texto en UTF-8. Guárdelo como CSV UTF-8.");
  }
}

try {
  for (const line of await run(process.argv[2])) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : String(error));
  process.exitCode = 1;
}
