import { resolve } from "node:path";
import { readEnv, SettingError } from "#app/env.server";
import { restore } from "#db/transfer/installation";
import { runCommand } from "./command-line.server";
import { warningsOf } from "./restored-data.server";
import { restoredLines } from "./transfer-lines.server";

const replaceFlag = "--reemplazar";

await runCommand(async (words) => {
  const [name, ...more] = words.filter((word) => word !== replaceFlag);
  if (!name || name.startsWith("-") || more.length > 0)
    throw new SettingError(`Diga qué archivo: npm run restore -- copia.db [${replaceFlag}]`);
  const env = readEnv();
  const warnings: string[] = [];
  const restored = await restore(env, resolve(name), {
    replace: words.includes(replaceFlag),
    async verify(read) {
      warnings.push(...(await warningsOf(read, env)));
    },
  });
  return restoredLines(restored, warnings);
});
