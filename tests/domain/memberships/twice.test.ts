import { expect, test } from "vitest";
import { findMember } from "#app/domain/memberships/member.server";
import { findLikelyTwin, listLikelyTwice } from "#app/domain/memberships/twice.server";
import { db } from "#tests/support/database";
import { member } from "#tests/support/members";
import { draft, join } from "#tests/support/organizations";
import { person } from "#tests/support/people";

const pairs = async (organization: { readonly id: number }) =>
  (await listLikelyTwice(db.fresh, organization.id)).map(({ holder, noted }) => [holder.name, noted.name]);

async function ofRosa() {
  const organization = await draft({ leader: await person("Ñusta Quishpe") });
  await join(await person("Rosa Pérez"), organization, "member");
  return organization;
}

test("whoever has an account and was noted under another spelling stands twice on the roster", async () => {
  const organization = await ofRosa();
  await member(organization, { name: "Peres Roza" });
  await member(organization, { name: "Ana Gil" });
  expect(await pairs(organization)).toEqual([["Rosa Pérez", "Peres Roza"]]);
});

test("two who are only noted, someone who left and someone of another roster are no pair", async () => {
  const organization = await ofRosa();
  await member(organization, { name: "Luz Vera" });
  await member(organization, { name: "Vera Luz" });
  await member(organization, { name: "Rosa Pérez", until: "2025-01-01", departure: "left" });
  await member(await draft(), { name: "Rosa Pérez" });
  expect(await pairs(organization)).toEqual([]);
});

test("the other entry of someone is found from either, and by what they are alike", async () => {
  const organization = await ofRosa();
  const phone = "+593991234567";
  const one = await member(organization, { name: "Peres Roza", phone });
  const find = async (uid: string) => {
    const found = await findMember(db.fresh, organization.id, uid);
    if (!found) throw new Error("she is not on the roster");
    return findLikelyTwin(db.fresh, found);
  };
  const twin = await find(one.uid);
  expect(twin).toMatchObject({ by: "name", member: { name: "Rosa Pérez" } });
  expect(await find(twin?.member.uid ?? "")).toMatchObject({ by: "name", member: { uid: one.uid } });
  await member(organization, { name: "R. P.", phone });
  expect(await find(one.uid)).toMatchObject({ member: { name: "Rosa Pérez" } });
});
