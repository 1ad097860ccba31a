const number = new Intl.NumberFormat("es-EC");

/** Hundreds of them stand on one page, and formatting is slow. */
const short = (total: number) => (total < 1000 ? String(total) : number.format(total));

const count = (total: number) => (total === 1 ? "1 organización" : `${number.format(total)} organizaciones`);

/** Meters do not matter where most points are a canton's seat. */
const distance = (km: number) => (km < 1 ? "a menos de 1 km" : `a ${number.format(Math.round(km))} km`);

export const directory = {
  title: "Organizaciones",
  meta: "Organizaciones de personas en movilidad y de las comunidades que las acogen",
  lead: "Colectivos, asociaciones, fundaciones y redes que trabajan cerca de usted.",
  search: "Nombre, sigla o palabra",
  theme: "Tema",
  anyTheme: "Todos los temas",
  canton: "Cantón",
  anyCanton: "Todos los cantones",
  more: "Más filtros",
  population: "A quién acompaña",
  anyPopulation: "Todos los grupos",
  offer: "Ofrece",
  anyOffer: "Cualquier apoyo",
  need: "Busca",
  anyNeed: "Cualquier apoyo",
  near: "Cerca de (cantón o ciudad)",
  submit: "Buscar",
  clear: "Quitar los filtros",
  count,
  option: (label: string, total: number) => `${label} (${short(total)})`,
  distance,

  askNear: "Ver las más cercanas a un lugar",
  nearest: (total: number, place: string) => `${count(total)}, primero las más cercanas a ${place}`,
  otherTowns: "¿Buscaba otro lugar con ese nombre?",
  unknownTown: (asked: string) => `No conocemos un lugar llamado «${asked}».`,
  unplacedTown: (place: string) => `Todavía no sabemos en qué punto queda ${place}. Van por nombre.`,
  chooseTown: "Elegir el lugar de una lista",
  mended: (asked: string, found: string) =>
    `Nadie usa la palabra «${asked}». ¿Quiso decir «${found}»? Mostramos lo que encontramos así.`,

  noneTitle: "No encontramos organizaciones así",
  none: "Pruebe con menos palabras o quite un filtro.",
  loosen: "Si quita uno de los filtros",
  without: {
    q: (asked: string) => `Sin las palabras «${asked}»`,
    theme: (label: string) => `Sin el tema «${label}»`,
    canton: "En cualquier cantón",
    population: (label: string) => `Sin «A quién acompaña: ${label}»`,
    offer: (label: string) => `Sin «Ofrece: ${label}»`,
    need: (label: string) => `Sin «Busca: ${label}»`,
  },
  nearbyTitle: (place: string) => `Las más cercanas a ${place}`,
  nearbyAny: (place: string) => `Sin ningún otro filtro, las más cercanas a ${place}`,

  emptyTitle: "Todavía no hay organizaciones publicadas",
  empty: "Registre la suya: la revisamos y aparece aquí.",
  register: "Registrar una organización",

  town: {
    title: "¿Cerca de qué lugar?",
    meta: "Organizaciones cerca de un cantón o de una ciudad",
    lead: "Escriba un cantón o una ciudad. No usamos la ubicación de su teléfono ni guardamos lo que escribe.",
    back: "Organizaciones",
    field: "Cantón o ciudad",
    submit: "Ver las más cercanas",
    several: "Hay varios lugares con ese nombre. Elija uno:",
    list: "O elija en la lista",
  },
};
