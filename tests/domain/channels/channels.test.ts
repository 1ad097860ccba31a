import { expect, test } from "vitest";
import { ChannelForm } from "#app/domain/channels/channel.schema";
import { channelHref, channelText, readChannel } from "#app/domain/channels/channels";
import {
  addChannel,
  listChannels,
  mostChannels,
  removeChannel,
  showChannelTo,
} from "#app/domain/channels/channels.server";
import { type ChannelKind, channelKinds } from "#db/schema/profiles";
import { db } from "#tests/support/database";
import { draft, giveChannels, published } from "#tests/support/organizations";
import { asPerson } from "#tests/support/people";

const shown = (kind: ChannelKind, typed: string) => {
  const read = readChannel(kind, typed);
  return typeof read === "string" ? read : [channelText(kind, read.value), channelHref(kind, read.value)];
};

test("a telephone is taken as people write it, and shown so", () => {
  for (const typed of [
    "099 123 4567",
    "+593 99 123-4567",
    "00593991234567",
    "+593 (0)99 123 4567",
    "991234567",
  ])
    expect(shown("phone", typed), typed).toEqual(["099 123 4567", "tel:+593991234567"]);
  for (const typed of ["(02) 234 5678", "+593 2 234 5678", "022345678"])
    expect(shown("phone", typed), typed).toEqual(["02 234 5678", "tel:+59322345678"]);
  expect(shown("phone", "+57 300 1234567")).toEqual(["+57 300 123 4567", "tel:+573001234567"]);
  expect(shown("phone", "1800 123 456")).toEqual(["1800 123 456", "tel:1800123456"]);
  expect(shown("whatsapp", "https://wa.me/593991234567")).toEqual([
    "099 123 4567",
    "https://wa.me/593991234567",
  ]);
  for (const typed of [
    "911",
    "12345",
    "09912345",
    "+593 99",
    "llámenos",
    "099 123 4567 ext 9",
    "+0 123 456 789",
  ])
    expect(shown("phone", typed), typed).toBe("phone");
});

test("a page is https and somewhere that everyone reaches", () => {
  expect(shown("website", "www.Raices.org/")).toEqual(["raices.org", "https://www.raices.org"]);
  expect(shown("website", "http://raices.org")).toBe("website-secure");
  for (const typed of [
    "javascript:alert(1)",
    "data:text/html,x",
    "https://ana:clave@raices.org",
    "https://127.0.0.1/",
    "https://[::1]/",
    "localhost",
    "https://raices.org:8443",
    "raices",
    "https://raices.local",
    "dos palabras.org",
  ])
    expect(shown("website", typed), typed).toBe("website");
});

test("an account is its name, whether it comes as a name or as an address of its network", () => {
  expect(shown("instagram", "https://www.instagram.com/raices_ec?igsh=abc")).toEqual([
    "@raices_ec",
    "https://instagram.com/raices_ec",
  ]);
  expect(shown("instagram", "raices_ec")).toEqual(shown("instagram", "@raices_ec"));
  expect(shown("facebook", "https://m.facebook.com/Raices.Caminos/")).toEqual([
    "facebook.com/Raices.Caminos",
    "https://facebook.com/Raices.Caminos",
  ]);
  expect(shown("tiktok", "https://www.tiktok.com/@raices")).toEqual([
    "@raices",
    "https://tiktok.com/@raices",
  ]);
  expect(shown("youtube", "Raices")).toEqual(["youtube.com/@Raices", "https://youtube.com/@Raices"]);
  expect(shown("telegram", "t.me/raices")).toEqual(["@raices", "https://t.me/raices"]);
  for (const typed of [
    "https://evil.test/facebook.com/x",
    "https://facebook.com.evil.test/abc",
    "dos palabras",
  ])
    expect(shown("facebook", typed), typed).toBe("profile-address");
  expect(shown("instagram", "https://instagram.com/%E0%A4%A")).toBe("profile-address");
});

test("whatever is typed under any kind leads to a call, a letter or an https page, or is refused", () => {
  const nasty = [
    "javascript:alert(1)",
    "//evil.test",
    "mailto:x@y.ec?bcc=z@y.ec",
    '"><script>',
    "..",
    "/",
    "@",
    "",
  ];
  for (const kind of channelKinds)
    for (const typed of [...nasty, "099 123 4567", "raices", "a@b.ec", "x".repeat(500)]) {
      const read = readChannel(kind, typed);
      if (typeof read !== "string")
        expect(channelHref(kind, read.value), typed).toMatch(/^(https:\/\/|tel:|mailto:)[^\s"<>]+$/);
    }
});

test("the form says beside the number what is wrong with it", () => {
  const judged = ChannelForm.safeParse({ kind: "phone", value: "12", audience: "public" });
  expect(judged.error?.issues).toMatchObject([{ path: ["value"], message: "phone" }]);
});

const phone = (n: number) => ({
  kind: "phone" as const,
  value: `+59399000${1000 + n}`,
  valueKey: `59399000${1000 + n}`,
  audience: "network" as const,
});

test("a channel stands once, and there are twelve at most, also when many are added at once", async () => {
  const organization = await published();
  const ana = await asPerson(organization.leader);
  const add = (n: number) => db.tx((tx) => addChannel(tx, ana, organization, phone(n)));
  expect([await add(0), await add(0)]).toEqual(["added", "already-there"]);
  for (let n = 1; n < mostChannels - 2; n += 1) expect(await add(n)).toBe("added");
  const outcomes = await Promise.all([20, 21, 22, 23].map(add));
  expect(outcomes.sort()).toEqual(["added", "added", "full", "full"]);
  expect(await listChannels(db.fresh, organization)).toHaveLength(mostChannels);
});

test("a channel is removed and shown to others by its own organization only", async () => {
  const [own, foreign] = [await published(), await published()];
  const ana = await asPerson(own.leader);
  await giveChannels(foreign, [["mail", "hola@otra.test", "organization"]]);
  const uid = (await listChannels(db.fresh, foreign))[0]?.uid ?? "";
  expect(await db.tx((tx) => removeChannel(tx, ana, own, uid))).toBe("gone");
  expect(await db.tx((tx) => showChannelTo(tx, ana, own, uid, "public"))).toBe("gone");
  expect(await listChannels(db.fresh, foreign)).toMatchObject([{ uid, audience: "organization" }]);
  const eva = await asPerson(foreign.leader);
  expect(await db.tx((tx) => showChannelTo(tx, eva, foreign, uid, "public"))).toBe("shown");
  expect(await db.tx((tx) => removeChannel(tx, eva, foreign, uid))).toBe("removed");
  expect(await db.tx((tx) => removeChannel(tx, eva, foreign, uid))).toBe("gone");
});

test("nothing is added to what its people can no longer change", async () => {
  const organization = await draft();
  const ana = await asPerson(organization.leader);
  const { organizations } = await import("#db/schema/organizations");
  await db.tx((tx) => tx.update(organizations).set({ state: "archived" }));
  expect(await db.tx((tx) => addChannel(tx, ana, organization, phone(1)))).toBe("closed");
});
