import { expect, test } from "vitest";
import { isSameName, KnownPeople, likelySame, type Sought } from "#app/domain/memberships/likeness";

test.each([
  ["Rosa Pérez", "ROSA PEREZ", true],
  ["Rosa Pérez", "Pérez Rosa", true],
  ["Roza Peres", "Rosa Pérez", true],
  ["María de los Ángeles Vera", "Maria Angeles Vera", true],
  ["Yuleisi Andreína Gil", "Andreina Yuleisy Gil", true],
  ["Ana Gil", "Eva Gil", false],
  ["Rosa Pérez", "Rosa Vera", false],
  ["Rosa Pérez", "Rosa Elena Pérez", false],
  ["Rosita", "Rosica", false],
  ["Rosita", "rosita", true],
  ["Rosa Rosa", "Rosa Pérez", false],
])("%s and %s: the same person, %s", (one, other, same) => {
  expect(isSameName(one, other)).toBe(same);
  expect(isSameName(other, one)).toBe(same);
});

const rosa = { name: "Rosa Pérez", mail: "rosa@ejemplo.test", phone: "+593991234567" };
const luz = { name: "Luz Vera", mail: null, phone: null };

test("someone is known by mail, by telephone or by name, and the answer says by which", () => {
  const roster = [luz, rosa];
  expect(likelySame({ name: "R. P.", mail: rosa.mail }, roster)).toEqual({ member: rosa, by: "mail" });
  expect(likelySame({ name: "R. P.", phone: rosa.phone }, roster)).toEqual({ member: rosa, by: "phone" });
  expect(likelySame({ name: "vera luz" }, roster)).toEqual({ member: luz, by: "name" });
  expect(likelySame({ name: "Ana Gil", mail: "ana@ejemplo.test", phone: null }, roster)).toBeUndefined();
});

test("two entries without mail or telephone are not the same for having none", () => {
  expect(likelySame({ name: "Ana Gil", mail: null, phone: null }, [luz])).toBeUndefined();
});

test("whoever is added is known from then on, as the second row of a table knows the first", () => {
  const known = new KnownPeople<Sought>([luz]);
  expect(known.likely({ name: "Perez Rosa" })).toBeUndefined();
  known.add(rosa);
  expect(known.likely({ name: "Perez Rosa" })?.member).toBe(rosa);
});

test("of several who are alike, the one with the very same name comes before a typing error", () => {
  const slip = { name: "Roza Peres" };
  for (const known of [
    [slip, { name: "Pérez Rosa" }],
    [{ name: "Pérez Rosa" }, slip],
  ])
    expect(likelySame({ name: "Rosa Pérez" }, known)?.member.name).toBe("Pérez Rosa");
});
