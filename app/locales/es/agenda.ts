const plural = new Intl.PluralRules("es");
const number = new Intl.NumberFormat("es-EC");
const longMonth = new Intl.DateTimeFormat("es-EC", { month: "long", year: "numeric", timeZone: "UTC" });
const weekday = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
const thisYears = new Intl.DateTimeFormat("es-EC", weekday);
const otherYears = new Intl.DateTimeFormat("es-EC", { ...weekday, year: "numeric" });

const month = (of: string) => longMonth.format(new Date(`${of}-01`));

/** The year only where it is not this one. */
const dayOf = (day: string) =>
  (day.startsWith(`${new Date().getFullYear()}-`) ? thisYears : otherYears)
    .format(new Date(day))
    .replace(",", "");

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** How many; `open` where not all were counted. */
const count = (total: number, open: boolean) => {
  const said = open ? `${total} o más` : String(total);
  return plural.select(total) === "one" && !open ? "1 actividad" : `${said} actividades`;
};

export const agenda = {
  title: "Agenda",
  meta: "Talleres, encuentros y ferias de las organizaciones, por fecha y por lugar",
  lead: "Talleres, encuentros y ferias que las organizaciones preparan.",
  views: { label: "Cómo ver la agenda", list: "Lista", month: "Mes" },
  month,
  monthTitle: (of: string) => capital(month(of)),

  search: "Palabras del título",
  theme: "Tema",
  anyTheme: "Todos los temas",
  format: "Cómo es",
  anyFormat: "Presencial o en línea",
  formats: { online: "En línea", place: "Presencial", hybrid: "Presencial y en línea" },
  canton: "Cantón",
  anyCanton: "Todos los cantones",
  from: "Desde el día",
  near: "Cerca de (cantón o ciudad)",
  moreFilters: "Más filtros",
  submit: "Buscar",
  clear: "Quitar los filtros",

  nearest: (place: string) => `Primero las más cercanas a ${place}.`,
  askNear: "Ver las más cercanas a un lugar",
  otherTowns: "¿Buscaba otro lugar con ese nombre?",
  unknownTown: (asked: string) => `No conocemos un lugar llamado «${asked}».`,
  unplacedTown: (place: string) => `Todavía no sabemos en qué punto queda ${place}. Van por fecha.`,
  chooseTown: "Elegir el lugar de una lista",
  since: (day: string) => `Desde el ${day}.`,
  nearInMonth: "El mes no se ordena por cercanía.",
  nearAsList: "Ver la lista de las más cercanas",
  distance: (km: number) => (km < 1 ? "a menos de 1 km" : `a ${number.format(Math.round(km))} km`),
  galapagos: (time: string) => `${time} (hora de Galápagos)`,
  now: "En curso",
  cancelled: "Cancelada",
  moved: "Cambió de fecha u hora",
  audiences: { network: "Solo la red", own: "Solo su organización" },
  hidden: "Oculta",
  previous: "Anteriores",
  next: "Siguientes",
  pages: "Páginas",
  page: (page: number) => `Página ${page}`,
  lastPage: "Para ver más adelante, elija un día o un filtro.",

  town: { meta: "Actividades cerca de un cantón o de una ciudad" },

  weekdays: [
    ["lu", "lunes"],
    ["ma", "martes"],
    ["mi", "miércoles"],
    ["ju", "jueves"],
    ["vi", "viernes"],
    ["sá", "sábado"],
    ["do", "domingo"],
  ],
  months: "Otros meses",
  dayOf,
  dayTitle: (day: string) => capital(dayOf(day)),
  dayWith: (day: string, total: number, open: boolean) => `${capital(dayOf(day))}: ${count(total, open)}`,
  more: (total: number, open: boolean) => (open ? `+${total} o más` : `+${total}`),

  noneTitle: "No encontramos actividades así",
  none: "Pruebe con menos palabras, quite un filtro o mire otro mes.",
  emptyTitle: "Todavía no hay actividades por venir",
  empty: "¿Su organización prepara una? Entre y publíquela: aparece aquí.",
  emptyMonthTitle: (of: string) => `En ${month(of)} no hay actividades`,
  emptyMonth: "Mire otro mes, o la lista de todo lo que viene.",
  publish: "Publicar una actividad",
  toList: "Ver la lista",

  subscribe: {
    title: "Lleve la agenda en su calendario",
    text: "Copie esta dirección en el calendario de su teléfono, en «suscribirse» o «agregar por URL». Se pone al día sola.",
    of: (name: string) => `Actividades de ${name}`,
    ofAll: "Actividades de todo el Ecuador",
    ofOrganization: (organization: string) => `Calendario de ${organization}`,
    own: "Mi calendario personal",
  },
  /** Names of the calendars as a calendar program shows them. */
  calendars: {
    all: "Agenda de Tejido",
    canton: (canton: string) => `Tejido: ${canton}`,
    organization: (name: string) => `Tejido: ${name}`,
  },
  /** What a calendar program shows of one date. */
  event: {
    organizers: (names: readonly string[]) => `Organiza: ${names.join(", ")}`,
    place: (place: string, canton: string) => `${place}, ${canton}`,
    online: "En línea",
    afterSignUp: "El lugar exacto se dice a quienes se inscriben.",
    link: (url: string) => `Más información: ${url}`,
    onlineLink: (url: string) => `Enlace para entrar: ${url}`,
    reason: (reason: string) => `Se canceló: ${reason}`,
  },
};
