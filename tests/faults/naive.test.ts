import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { registerOrganization } from "#app/domain/organizations/registration.server";
import { env } from "#app/env.server";
import { db } from "#tests/support/database";
import { cantonId, organizationFields } from "#tests/support/organizations";
import { asPerson, person } from "#tests/support/people";
import { productionSettings, startServer } from "#tests/support/server-process";
import { orphans } from "./orphans";

test("the kill test would notice a letter written outside the transaction of its cause", {
  timeout: 120_000,
}, async () => {
  const ana = await asPerson(await person("Ana"));
  const data = {
    ...organizationFields,
    acronym: null,
    themes: [...organizationFields.themes],
    canton: await cantonId(organizationFields.canton),
  };
  for (let batch = 0; batch < 30; batch++)
    await db.tx(async (tx) => {
      for (let n = 0; n < 100; n++)
        await registerOrganization(tx, ana, { ...data, name: `Grupo ${100 * batch + n}` });
    });
  expect(await orphans()).toEqual([]);

  const settings = productionSettings(env().dataDir, env().databaseUrl);
  for (let kill = 0; kill < 30 && (await orphans()).length === 0; kill++) {
    const naive = await startServer(
      [process.execPath, "--import", "tsx", "tests/faults/naive-submitter.ts"],
      settings,
    );
    await wait(Math.random() * 150);
    await naive.end("SIGKILL");
  }
  expect((await orphans()).length).toBeGreaterThan(0);
});
