import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { expect, test } from "vitest";
import { agendaQuery } from "#app/domain/agenda/agenda.schema";
import { listAgendaCantons } from "#app/domain/agenda/cantons.server";
import { listAgenda } from "#app/domain/agenda/listing.server";
import { listMonth } from "#app/domain/agenda/month-view.server";
import { visitor } from "#app/domain/viewer";
import { env } from "#app/env.server";
import type { Reader } from "#db/client/index";
import { noteReader } from "#db/client/readers";
import { databaseFile } from "#db/client/sqlite-connection";
import { engine } from "#db/dialect/engine";
import { tables } from "#db/schema/index";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { cantonId, published } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";

const organization = await published({ canton: "0401" });
await activity({ organization, title: "Taller de costura", theme: "women" });

test.skipIf(engine !== "sqlite")(
  "the agenda is walked by the indexes of its dates, whoever asks",
  async () => {
    const connection = new Database(databaseFile(env().dataDir), { readonly: true });
    const asked = new Set<string>();
    const prepare = (query: string) => {
      asked.add(query);
      const statement = connection.prepare(query);
      return statement.reader ? statement.raw(false) : statement;
    };
    const read = noteReader(
      drizzle({ prepare } as unknown as Database.Database, { casing: "snake_case" }) as unknown as Reader,
      () => 1,
    );
    const planOf = (query: string) => {
      const values = Array.from({ length: query.split("?").length - 1 }, () => "1");
      const steps = connection.prepare(`explain query plan ${query}`).all(...values) as { detail: string }[];
      return steps.map(({ detail }) => detail);
    };
    const cantons = { cantonId: await cantonId("0401") };
    for (const viewer of [visitor("es"), await asPerson(organization.leader)]) {
      for (const places of [{}, cantons])
        await listAgenda(read, viewer, agendaQuery(new URLSearchParams()), places);
      await listMonth(read, viewer, agendaQuery(new URLSearchParams()), "2029-01");
    }
    const walks = [...asked].flatMap(planOf);
    expect(walks.join("\n")).toMatch(/SEARCH occurrences USING INDEX occurrences_agenda/);
    expect(walks.join("\n")).toMatch(/SEARCH occurrences USING INDEX occurrences_canton/);
    expect(walks.filter((step) => /^SCAN|TEMP B-TREE/.test(step))).toEqual([]);

    asked.clear();
    await listAgenda(read, visitor("es"), agendaQuery(new URLSearchParams("q=costura&tema=women")));
    const [sought] = [...asked].map(planOf);
    expect(sought).toEqual(["SEARCH activities USING COVERING INDEX activities_sought (theme=?)"]);

    const sample = await activity({ organization, title: "Taller de bordado", theme: "women" });
    const { id: _, ...said } = sample.activity;
    const crowd = Array.from({ length: 500 }, (_, at) => ({
      ...said,
      uid: `crowd-${at}`,
      slug: `crowd-${at}`,
    }));
    await db.tx((tx) => tx.insert(tables.activities).values(crowd));
    asked.clear();
    await listAgenda(read, visitor("es"), agendaQuery(new URLSearchParams("tema=women")));
    expect([...asked].flatMap(planOf)).toContainEqual(
      expect.stringContaining("SEARCH occurrences USING INDEX occurrences_theme"),
    );

    asked.clear();
    await listAgendaCantons(read);
    const cantonPlan = [...asked].flatMap(planOf);
    expect(cantonPlan.filter((step) => /SCAN (?:occurrences|activities|organizations)/.test(step))).toEqual(
      [],
    );
    connection.close();
  },
);
