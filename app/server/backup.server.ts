import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { readEnv, SettingError } from "#app/env.server";
import { backUp } from "#db/transfer/installation";
import { runCommand } from "./command-line.server";
import { exportedLines, keptLines } from "./transfer-lines.server";

await runCommand(async ([name, ...more]) => {
  if (!name || name.startsWith("-") || more.length > 0)
    throw new SettingError("Diga en qué archivo nuevo: npm run backup -- copia.db");
  const env = readEnv();
  const file = resolve(name);
  const { hash, exported } = await backUp(env, file);
  const { size } = await stat(file);
  return exported ? exportedLines(file, size, exported) : keptLines(file, size, hash);
});
