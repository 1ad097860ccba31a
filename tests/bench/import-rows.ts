const cantons = [
  "Quito",
  "Guayaquil",
  "Cuenca",
  "Tulcán",
  "Ibarra",
  "0801",
  "Machala",
  "Manta",
  "Loja",
  "Ambato",
];
const kinds = ["Colectivo", "Asociación", "Fundación", "Red"];
const themes = ["Salud; Mujeres", "Educación", "Trabajo y medios de vida; Juventud", "Asesoría legal"];

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

export const header =
  "Nombre;Sigla;Tipo;Forma legal;Conformada por;Misión;Temas;Cantón;Correo;Teléfono;Idiomas;Cobertura;Año";

/** A table in CSV of so many organizations: one in fifty with a mistake, one in a hundred twice. */
export function csvOf(rows: number): Buffer {
  const lines = Array.from({ length: rows }, (_, n) => {
    const number = n % 100 === 99 ? n - 1 : n;
    const name = `${pick(kinds, n)} ${wordOf(number % 97)} ${wordOf(number * 31 + 500)} ${wordOf(number)}`;
    const canton = n % 50 === 7 ? "Ninguna Parte" : pick(cantons, number * 7);
    return [
      name,
      `I${number}`,
      pick(kinds, n),
      "De hecho",
      "Mixta",
      `Nos reunimos cada semana en el barrio para acompañarnos y aprender, grupo ${n}.`,
      pick(themes, n),
      canton,
      `grupo${n}@ejemplo.test`,
      `09${String(10_000_000 + n)}`,
      "Español",
      `${pick(cantons, n)}, ${pick(cantons, n + 1)}`,
      String(1990 + (n % 30)),
    ]
      .map((cell) => `"${cell}"`)
      .join(";");
  });
  return Buffer.from([header, ...lines].join("\r\n"));
}

/** A word of its own for each number, so that names differ as they do in life. */
function wordOf(n: number): string {
  let seed = n * 7919 + 101;
  const next = (below: number) => {
    seed = (seed * 16807) % 2147483647;
    return seed % below;
  };
  for (let warm = 0; warm < 4; warm += 1) next(1);
  return Array.from({ length: 3 }, () => `${"bcdfghjlmnprstv"[next(15)]}${"aeiou"[next(5)]}`).join("");
}
