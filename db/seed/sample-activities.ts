import type { ActivityAudience, ActivityFormat, AttendeeRole, Care, TimeZone } from "#db/schema/activities";
import type { Theme } from "#db/schema/organizations";

/** A made-up activity of the sample network. */
export interface SampleActivity {
  readonly title: string;
  /** Name of the sample organization that answers for it. */
  readonly organization: string;
  /** Name of another that organizes it too. */
  readonly with?: string;
  readonly description: string;
  readonly theme: Theme;
  readonly format?: ActivityFormat;
  readonly audience?: ActivityAudience;
  readonly place?: string;
  readonly whereForSignedUp?: true;
  readonly onlineUrl?: string;
  readonly timeZone?: TimeZone;
  /** Days from the day of the sample to its first date. */
  readonly in: number;
  /** Hour at which it begins, in its zone. */
  readonly hour: number;
  readonly minutes: number;
  /** How many weeks it is held, for one that comes back every week; those left out count from 0. */
  readonly weeks?: { readonly count: number; readonly except?: readonly number[]; readonly moved?: number };
  readonly places: Partial<Record<AttendeeRole, number | null>>;
  readonly cares?: readonly Care[];
  /** Who goes: keys of sample people, or names of someone without an account. */
  readonly people?: readonly string[];
  readonly cancelled?: string;
  /** What became of it, for one that is over. */
  readonly report?: { readonly summary: string; readonly attendance: number };
}

const mujeres = "Asociación de Mujeres Puente del Carchi";

export const sampleActivities: readonly SampleActivity[] = [
  {
    title: "Taller de costura y cuentas claras",
    organization: mujeres,
    description: "Aprendemos a coser, a poner precio y a llevar las cuentas. No hace falta saber nada.",
    theme: "livelihoods",
    place: "Casa comunal, frente al parque",
    in: 3,
    hour: 9,
    minutes: 120,
    weeks: { count: 8, except: [3], moved: 1 },
    places: { participant: 12, volunteer: 3 },
    cares: ["childcare", "food"],
    people: ["integrante", "Amparo Chalá", "Deysi Montaño", "Gladys Rincón"],
  },
  {
    title: "Asamblea de socias",
    organization: mujeres,
    description: "Revisamos las cuentas del año y decidimos qué sigue.",
    theme: "women",
    audience: "own",
    place: "Casa comunal, frente al parque",
    in: 17,
    hour: 10,
    minutes: 150,
    places: { participant: null },
    cares: ["childcare"],
    people: ["edicion"],
  },
  {
    title: "Orientación para quienes acaban de llegar",
    organization: "Colectivo Caminos que se Juntan",
    with: mujeres,
    description: "Le contamos a dónde acudir para la escuela, la salud y los trámites, y le escuchamos.",
    theme: "integration",
    place: "Salón de la parroquia, segundo piso",
    in: 6,
    hour: 15,
    minutes: 120,
    places: { participant: 30, facilitator: 2 },
    cares: ["childcare", "interpretation", "accessibility"],
    people: ["nueva", "Mireya Castaño", "Fabián Ortega"],
  },
  {
    title: "Charla en línea: preguntas sobre la escuela",
    organization: "Asociación Quito Nos Abraza",
    description: "Respondemos preguntas sobre matrículas y cupos, desde cualquier lugar.",
    theme: "education",
    format: "online",
    onlineUrl: "https://sala.muestra.invalid/escuela",
    in: 9,
    hour: 18,
    minutes: 60,
    places: { participant: 100 },
    people: ["nueva", "Zoila Pérez"],
  },
  {
    title: "Encuentro de organizaciones de la frontera norte",
    organization: "Red Juvenil Frontera Viva",
    description: "Nos conocemos, contamos qué hace cada una y acordamos cómo avisarnos.",
    theme: "advocacy",
    audience: "network",
    place: "Coliseo pequeño, puerta lateral",
    whereForSignedUp: true,
    in: 12,
    hour: 9,
    minutes: 240,
    places: { participant: 60 },
    cares: ["transport", "food"],
    people: ["lideresa", "marleny"],
  },
  {
    title: "Salida de familias a las aguas termales",
    organization: "Comité Barrial El Mirador de Huaca",
    description: "Un día juntas, con bus de ida y vuelta. El bus tiene pocos asientos.",
    theme: "culture-sport",
    place: "Salimos del redondel del barrio",
    in: 10,
    hour: 8,
    minutes: 480,
    places: { participant: 5 },
    cares: ["transport"],
    people: [
      ...["integrante", "Lucila Benavides", "Marco Puetate", "Norma Arteaga", "Óscar Fuel"],
      ...["Paulina Revelo", "nueva"],
    ],
  },
  {
    title: "Feria de emprendimientos de la frontera",
    organization: mujeres,
    description: "Venta de comida, tejidos y plantas de las socias y de vecinas invitadas.",
    theme: "livelihoods",
    place: "Parque central",
    in: -12,
    hour: 9,
    minutes: 300,
    places: { participant: 40, volunteer: 5 },
    people: ["lideresa", "edicion", "integrante", "Blanca Imbaquingo", "Fanny Cuásquer", "Hilda Narváez"],
    report: {
      summary: "Vendieron once puestos. Pidieron repetirla cada dos meses y buscar carpas para la lluvia.",
      attendance: 74,
    },
  },
  {
    title: "Caminata al páramo",
    organization: "Red Juvenil Frontera Viva",
    description: "Caminata corta para jóvenes, con guía del lugar.",
    theme: "youth",
    place: "Entrada de la reserva",
    in: 5,
    hour: 7,
    minutes: 300,
    places: { participant: 20 },
    people: ["Kevin Mejía", "Saray Lozano"],
    cancelled: "La vía está cerrada por un derrumbe.",
  },
  {
    title: "Círculo de lectura",
    organization: "Fundación Casa de la Palabra del Norte",
    description: "Leemos un cuento en voz alta y conversamos. El libro lo ponemos nosotras.",
    theme: "education",
    place: "Biblioteca del barrio",
    in: 1,
    hour: 17,
    minutes: 90,
    weeks: { count: 6 },
    places: { participant: 15 },
    people: ["josefina"],
  },
  {
    title: "Minga de limpieza de playa",
    organization: "Comité Galápagos Vecino",
    description: "Limpiamos la playa y después compartimos el desayuno.",
    theme: "environment",
    place: "Muelle de pescadores",
    timeZone: "Pacific/Galapagos",
    in: 8,
    hour: 7,
    minutes: 180,
    places: { participant: null, volunteer: 10 },
    cares: ["food"],
  },
  {
    title: "Escuela de vecinas",
    organization: "Red de Mujeres Emprendedoras de la Costa",
    description: "Cómo hacer un presupuesto, en la sala o por videollamada.",
    theme: "women",
    format: "hybrid",
    place: "Sala de reuniones, planta baja",
    onlineUrl: "https://sala.muestra.invalid/vecinas",
    in: 14,
    hour: 16,
    minutes: 90,
    places: { participant: 25 },
    cares: ["childcare", "accessibility"],
    people: ["Ximena Roldán"],
  },
];
