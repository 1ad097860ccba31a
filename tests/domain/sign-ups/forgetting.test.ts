import { expect, test } from "vitest";
import { newToken } from "#app/domain/secrets.server";
import { findByLink } from "#app/domain/sign-ups/by-link.server";
import { underSeatLock } from "#app/domain/sign-ups/seats.server";
import { withdrawByLink } from "#app/domain/sign-ups/withdrawal.server";
import { visitor } from "#app/domain/viewer";
import { activity } from "#tests/support/activities";
import { db } from "#tests/support/database";
import { published } from "#tests/support/organizations";
import { person } from "#tests/support/people";
import { enroll, enrollGuest, leave, listed } from "#tests/support/sign-ups";

const nothing = {
  state: "withdrawn",
  needs: [],
  children: null,
  phone: null,
  mail: null,
  mailConfirmedAt: null,
  contactHash: null,
  sealedToken: null,
};

test("whoever withdraws leaves her name, and nothing of how to reach her or what she needed", async () => {
  const date = await activity({ organization: await published() });
  const token = newToken();
  const said = { mail: "luz.gone@personas.test", phone: "+593991234567", token };
  const hers = { ...said, needs: ["childcare"], children: 2 } as const;
  await enrollGuest("Luz", date, hers);
  const ana = await person("Ana");
  await enroll(ana, date, { needs: ["food"], children: 1 });
  await db.tx((tx) => withdrawByLink(tx, visitor("es"), date.activity, token), underSeatLock);
  await leave(ana, date);
  expect(await listed(date)).toMatchObject([
    { ...nothing, name: "Luz" },
    { ...nothing, name: "Ana" },
  ]);

  expect(await findByLink(db.fresh, token)).toMatchObject({ state: "withdrawn" });
  expect(await enrollGuest("Luz", date, hers)).toEqual({ outcome: "already", token });
  const again = { ...hers, token: newToken() };
  expect(await enrollGuest("Luz", date, again)).toMatchObject({ outcome: "confirmed" });
});
