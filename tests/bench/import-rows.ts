const first = ["Mujeres", "Jóvenes", "Familias", "Artesanas", "Costureras", "Migrantes", "Vecinas", "Madres"];
const second = [
  "Unidas",
  "del Puente",
  "de la Frontera",
  "del Río",
  "por la Vida",
  "del Norte",
  "sin Orillas",
];
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
    const name = `${pick(kinds, n)} ${pick(first, number)} ${pick(second, number >> 3)} ${wordOf(number)}`;
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
  const parts = ["ca", "lo", "mi", "ra", "tu", "ne", "so", "pa", "gui", "be", "du", "fi"];
  let word = "";
  for (let rest = n * 7919 + 101; rest > 0; rest = Math.floor(rest / 12)) word += parts[rest % 12];
  return word;
}
