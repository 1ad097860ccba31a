import { expect, test } from "vitest";
import { readChannel } from "#app/domain/channels/channels";
import { matchMail } from "#app/domain/claims/matching";
import type { ChannelKind } from "#db/schema/profiles";

function channel(kind: ChannelKind, typed: string) {
  const read = readChannel(kind, typed);
  if (typeof read === "string") throw new Error(`${typed} is no ${kind}`);
  return { kind, valueKey: read.valueKey };
}

test("the very address that the profile shows matches, whatever its capitals", () => {
  const channels = [channel("phone", "099 123 4567"), channel("mail", "Hola@Raices.test")];
  expect(matchMail("hola@raices.test", channels)).toBe("address");
  expect(matchMail("HOLA@raices.test", channels)).toBe("address");
  expect(matchMail("otra@raices.test", channels)).toBeUndefined();
});

test("an address of the website's domain matches, and no longer nor shorter one", () => {
  const channels = [channel("website", "https://www.raices.org/nosotras?x=1")];
  expect(matchMail("ana@raices.org", channels)).toBe("domain");
  for (const mail of [
    "ana@otraraices.org",
    "ana@org",
    "ana@raices.org.ec",
    "ana@mail.raices.org",
    "raices.org",
  ])
    expect(matchMail(mail, channels)).toBeUndefined();
});

test("sharing a provider at which anyone gets an address says nothing", () => {
  const channels = [
    { kind: "website" as const, valueKey: "gmail.com" },
    { kind: "website" as const, valueKey: "wordpress.com/raices" },
  ];
  expect(matchMail("ana@gmail.com", channels)).toBeUndefined();
  expect(matchMail("ana@wordpress.com", channels)).toBeUndefined();
});

test("a channel that is not an address or a website says nothing", () => {
  expect(matchMail("ana@raices.org", [channel("facebook", "facebook.com/raices.org")])).toBeUndefined();
  expect(matchMail("ana@raices.org", [])).toBeUndefined();
});
