import { createHash } from "node:crypto";
import type { Exported } from "./export";
import { linesOf } from "./files";
import { footerLine, type Header, isFooter, readEntry, readHeader, readRow } from "./lines";
import { TransferRefused } from "./refusal";
import { carried, type Shape } from "./shapes";

export interface Handlers {
  /** A row as drizzle takes it, and the length of its line in bytes. */
  row(shape: Shape, row: Record<string, unknown>, size: number): Promise<void> | undefined;
  /** How far a table's identities were handed out. */
  last(shape: Shape, last: number): Promise<void> | undefined;
}

const nothing: Handlers = { row: () => undefined, last: () => undefined };

/**
 * Reads an export from its first to its last line. What it told the handlers counts only when it fulfils: a file
 * that was cut or changed shows at its end.
 * @param migrations those of this build: an export of another schema is not read
 * @throws TransferRefused `not-ours`, `other-format`, `other-schema`, `cut`, `changed`, `unsound`
 */
export async function readExport(
  file: string,
  migrations: readonly string[],
  handlers: Handlers = nothing,
): Promise<Exported & { readonly header: Header }> {
  let header: Header | undefined;
  let footer: string | undefined;
  let at = 0;
  const hash = createHash("sha256");
  const counts: Record<string, number> = Object.fromEntries(carried.map(({ name }) => [name, 0]));
  for await (const line of linesOf(file)) {
    if (footer !== undefined) throw new TransferRefused("changed");
    if (!header) {
      header = readHeader(line.toString("utf8"));
      requireSchema(header, migrations);
      continue;
    }
    if (isFooter(line)) {
      footer = line.toString("utf8");
      continue;
    }
    hash.update(line).update("\n");
    const { t, r, last } = readEntry(line.toString("utf8"));
    while (at < carried.length && carried[at]?.name !== t) at += 1;
    const shape = carried[at];
    if (!shape) throw new TransferRefused("changed");
    if (r) {
      counts[shape.name] = (counts[shape.name] ?? 0) + 1;
      await handlers.row(shape, readRow(shape, r), line.length);
    } else if (Number.isSafeInteger(last)) await handlers.last(shape, Number(last));
    else throw new TransferRefused("changed");
  }
  if (!header || footer === undefined) throw new TransferRefused("cut");
  const exported = { header, counts, hash: hash.digest("hex") };
  if (footer !== footerLine(counts, exported.hash)) throw new TransferRefused("changed");
  return exported;
}

function requireSchema({ tables, migrations: theirs }: Header, migrations: readonly string[]): void {
  if (theirs.join() !== migrations.join()) throw new TransferRefused("other-schema", theirs.at(-1) ?? "");
  const wanted = carried.map(({ name }) => name);
  const odd =
    wanted.find((name) => !tables.includes(name)) ?? tables.find((name, n) => (wanted[n] as string) !== name);
  if (odd !== undefined) throw new TransferRefused("unsound", odd);
}
