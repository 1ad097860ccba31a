import { expect, test } from "vitest";
import { hashPassword, isPassword } from "#app/domain/accounts/password.server";
import { passwordFault } from "#app/domain/accounts/password-strength";

const ana = { name: "Ana Morales", mail: "ana.morales@correo.test", staff: false };

test("a password is known again by its hash, and nothing else is", async () => {
  const hash = await hashPassword("el río baja crecido");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=47104,t=1,p=1\$/);
  expect(await isPassword(hash, "el río baja crecido")).toBe(true);
  expect(await isPassword(hash, "el rio baja crecido")).toBe(false);
  expect(await isPassword(undefined, "nobody has this password")).toBe(false);
});

test("many hashes at once all get their turn", async () => {
  const hashes = await Promise.all(Array.from({ length: 12 }, (_, n) => hashPassword(`frase número ${n}`)));
  expect(new Set(hashes).size).toBe(12);
});

test("an unknown address costs as much work as a known one", async () => {
  const hash = await hashPassword("el río baja crecido");
  await isPassword(undefined, "warm up");
  const quickest = async (stored: string | undefined) => {
    const times: number[] = [];
    for (let n = 0; n < 6; n++) {
      const start = performance.now();
      await isPassword(stored, "otra frase cualquiera");
      times.push(performance.now() - start);
    }
    return Math.min(...times);
  };
  const [known, unknown] = [await quickest(hash), await quickest(undefined)];
  expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(3);
});

test.each([
  "la red nos cuida",
  "caballo correcto grapa",
  "Xk93mfLq2p",
  "nueve gatos en la azotea",
  "ñandú-ñandú-ñusta-9",
])("«%s» is taken", (password) => {
  expect(passwordFault(password, ana)).toBeUndefined();
});

test("length comes first: ten characters, fourteen for staff, counted as people see them", () => {
  expect(passwordFault("k9#vLq2px", ana)).toBe("password-short");
  expect(passwordFault("k9#vLq2pxw", ana)).toBeUndefined();
  expect(passwordFault("k9#vLq2pxw", { ...ana, staff: true })).toBe("password-short-staff");
  expect(passwordFault("k9#vLq2pxw-zt7", { ...ana, staff: true })).toBeUndefined();
  expect(passwordFault("🌿🌿🌿🌿🌿", ana)).toBe("password-short");
});

test.each([
  "password123",
  "Contraseña.2024",
  "p4ssw0rd1234",
  "teamomucho99",
  "1234567890",
  "9876543210",
  "qwertyuiop",
  "aaaaaaaaaaaa",
  "abcabcabcabc",
  "abcdefghij12",
])("«%s» is known to everyone", (password) => {
  expect(passwordFault(password, ana)).toBe("password-common");
});

test.each(["AnaMorales1", "ana.morales1990", "Tejido2026!!", "organizacion oim", "correo-ana-1"])(
  "«%s» says who she is or where",
  (password) => {
    expect(passwordFault(password, ana)).toBe("password-personal");
  },
);
