import { stat } from "node:fs/promises";
import { resolve } from "node:path";
import { readEnv, SettingError } from "#app/env.server";
import { exportData } from "#db/transfer/installation";
import { runCommand } from "./command-line.server";
import { exportedLines } from "./transfer-lines.server";

await runCommand(async ([name, ...more]) => {
  if (!name || name.startsWith("-") || more.length > 0)
    throw new SettingError("Diga en qué archivo nuevo: npm run data:export -- datos.ndjson.gz");
  const env = readEnv();
  const file = resolve(name);
  const exported = await exportData(env, file);
  return exportedLines(file, (await stat(file)).size, exported);
});
