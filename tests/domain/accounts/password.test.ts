import { expect, test } from "vitest";
import { newPasswordForm, RegistrationForm } from "#app/domain/accounts/account.schema";
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

/** The shortest of three runs, in milliseconds; a tenth at least, below which a clock says little. */
function took(work: () => unknown): number {
  const times = [1, 2, 3].map(() => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.max(0.1, ...times.sort((one, other) => one - other).slice(0, 1));
}

test.each([
  ["digits", "1".repeat(64_999)],
  ["digits before a letter", `${"1".repeat(64_998)}a`],
  ["digits between letters", `a${"1".repeat(64_997)}a`],
  ["a pattern that almost holds", `${"ab12".repeat(16_249)}z`],
])("a post full of %s is refused at once, as too long", (_what, password) => {
  expect(passwordFault(password, ana)).toBe("too-long");
  const form = newPasswordForm(ana);
  const judged = form.safeParse({ newPassword: password });
  expect(judged.error?.issues.map(({ message }) => message)).toEqual(["too-long"]);
  const allowed = took(() => form.safeParse({ newPassword: password.slice(-1000) }));
  expect(took(() => form.safeParse({ newPassword: password }))).toBeLessThan(100 * allowed);
});

test("what costs most within the length that is allowed grows with it, and no faster", () => {
  const judged = (length: number) =>
    took(() => {
      for (let n = 0; n < 20; n++) passwordFault(`a${"1".repeat(length - 2)}ñ`, ana);
    });
  judged(1000);
  expect(judged(1000)).toBeLessThan(40 * judged(100));
});

test("a registration whose password, name or address is too long is judged no further", () => {
  const long = "1".repeat(65_000);
  const typed = {
    name: "Ana",
    mail: "ana@correo.test",
    password: "la red nos cuida",
    adult: "yes",
    privacy: "yes",
  };
  for (const field of ["name", "mail", "password"]) {
    const { error } = RegistrationForm.safeParse({ ...typed, [field]: long });
    expect(error?.issues.map(({ path, message }) => [path[0], message])).toEqual([[field, "too-long"]]);
  }
});
