import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { engine } from "#db/dialect/engine";
import { writeNewFile } from "./files";
import { type Counts, footerLine, format, formatVersion, headerLine, lastLine, rowLine } from "./lines";
import { carried, type Shape } from "./shapes";

/** One moment of a database, however long the reading takes. */
export interface Snapshot {
  /** The names of the migrations, which are this build's. */
  readonly migrations: readonly string[];
  /** A table's rows by primary key, a few at a time; values in the order of its columns. */
  batches(shape: Shape): AsyncIterable<readonly (readonly unknown[])[]>;
  /** The greatest identity that was ever handed out; 0 where none was. */
  lastIdentity(shape: Shape): Promise<number>;
}

export interface Exported {
  readonly counts: Counts;
  /** SHA-256 of the rows: equal for equal rows, whatever the engine and the moment. */
  readonly hash: string;
}

/**
 * Writes the neutral export to a new file of mode 0600; packed with gzip unless `plain`.
 * @throws TransferRefused `exists`, `not-migrated`
 */
export async function exportTo(
  file: string,
  withSnapshot: (work: (snapshot: Snapshot) => Promise<Exported>) => Promise<Exported>,
  { plain = false, now = new Date() } = {},
): Promise<Exported> {
  return writeNewFile(file, (part) =>
    withSnapshot(async (snapshot) => {
      let exported: Exported | undefined;
      const lines = exportLines(snapshot, now, (made) => {
        exported = made;
      });
      const target = createWriteStream(part, { flags: "r+" });
      await (plain ? pipeline(lines, target) : pipeline(lines, createGzip(), target));
      if (!exported) throw new Error("the export has no end");
      return exported;
    }),
  );
}

async function* exportLines(
  snapshot: Snapshot,
  now: Date,
  done: (exported: Exported) => void,
): AsyncGenerator<Buffer> {
  const { migrations } = snapshot;
  const tables = carried.map(({ name }) => name);
  const at = now.toISOString();
  yield line(headerLine({ format, version: formatVersion, engine, at, migrations, tables }));
  const hash = createHash("sha256");
  const counts: Record<string, number> = {};
  for (const shape of carried) {
    counts[shape.name] = 0;
    let greatest = 0;
    for await (const rows of snapshot.batches(shape)) {
      const text = line(rows.map((values) => rowLine(shape, values)).join("\n"));
      hash.update(text);
      yield text;
      counts[shape.name] = (counts[shape.name] ?? 0) + rows.length;
      if (shape.identity !== -1) greatest = Math.max(greatest, Number(rows.at(-1)?.[shape.identity]));
    }
    if (shape.identity === -1) continue;
    const text = line(lastLine(shape, Math.max(greatest, await snapshot.lastIdentity(shape))));
    hash.update(text);
    yield text;
  }
  const exported = { counts, hash: hash.digest("hex") };
  yield line(footerLine(counts, exported.hash));
  done(exported);
}

const line = (text: string) => Buffer.from(`${text}\n`);
