import { expect, test } from "vitest";
import { isDisguised, lookAlikeKey } from "#app/domain/look-alikes";
import { fold } from "#app/domain/text";

test("a name written with letters of another alphabet that look Latin is compared as it is read", () => {
  const key = lookAlikeKey("Raíces y Caminos");
  for (const name of ["Rаíсеs у Cаmіnоѕ", "RAÍCES Y CAMINOS", "Rɑíces y Cɑmıոօs"])
    expect(lookAlikeKey(name), name).toBe(key);
  expect(fold("Rаíces y Caminos")).not.toBe(fold("Raíces y Caminos"));
  expect(lookAlikeKey("Raíces y Destinos")).not.toBe(key);
});

test("mixed alphabets in a word are a disguise; two languages side by side are not", () => {
  for (const text of ["Cаsa", "Сасе", "А.С.", "ΑΒ", "Lisu ꓮꓐ"]) expect(isDisguised(text), text).toBe(true);
  for (const text of [
    "Casa",
    "Casa Україна",
    "社区之家",
    "OIM社区",
    "مجتمع",
    "500 Años",
    "µ",
    "N.º 3",
    "🌎 Red",
  ])
    expect(isDisguised(text), text).toBe(false);
});
