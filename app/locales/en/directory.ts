import type { directory as es } from "#app/locales/es/directory";

const number = new Intl.NumberFormat("en");

/** Hundreds of them stand on one page, and formatting is slow. */
const short = (total: number) => (total < 1000 ? String(total) : number.format(total));

const count = (total: number) => (total === 1 ? "1 organization" : `${number.format(total)} organizations`);

const distance = (km: number) =>
  km < 1 ? "less than 1 km away" : `${number.format(Math.round(km))} km away`;

export const directory = {
  title: "Organizations",
  meta: "Organizations of people on the move and of the communities that receive them",
  lead: "Collectives, associations, foundations and networks that work near you.",
  search: "Name, acronym or word",
  theme: "Theme",
  anyTheme: "All themes",
  canton: "Canton",
  anyCanton: "All cantons",
  more: "More filters",
  population: "Who it works with",
  anyPopulation: "All groups",
  offer: "Offers",
  anyOffer: "Any support",
  need: "Looks for",
  anyNeed: "Any support",
  near: "Near (canton or town)",
  submit: "Search",
  clear: "Clear the filters",
  count,
  option: (label: string, total: number) => `${label} (${short(total)})`,
  distance,

  askNear: "Show the nearest to a place",
  nearest: (total: number, place: string) => `${count(total)}, the nearest to ${place} first`,
  otherTowns: "Did you mean another place of that name?",
  unknownTown: (asked: string) => `We know no place called “${asked}”.`,
  unplacedTown: (place: string) => `We do not know yet where ${place} lies. They stand by name.`,
  chooseTown: "Choose the place from a list",
  mended: (asked: string, found: string) =>
    `Nobody uses the word “${asked}”. Did you mean “${found}”? This is what we found that way.`,

  noneTitle: "We found no organization like that",
  none: "Try fewer words, or take a filter away.",
  loosen: "If you take one of the filters away",
  without: {
    q: (asked: string) => `Without the words “${asked}”`,
    theme: (label: string) => `Without the theme “${label}”`,
    canton: "In any canton",
    population: (label: string) => `Without “Who it works with: ${label}”`,
    offer: (label: string) => `Without “Offers: ${label}”`,
    need: (label: string) => `Without “Looks for: ${label}”`,
  },
  nearbyTitle: (place: string) => `The nearest to ${place}`,
  nearbyAny: (place: string) => `Without any other filter, the nearest to ${place}`,

  emptyTitle: "No organization has been published yet",
  empty: "Register yours: we review it and it appears here.",
  register: "Register an organization",

  town: {
    title: "Near which place?",
    meta: "Organizations near a canton or a town",
    lead: "Write a canton or a town. We do not use your phone’s location, nor keep what you write.",
    back: "Organizations",
    field: "Canton or town",
    submit: "Show the nearest",
    several: "There are several places of that name. Choose one:",
    list: "Or choose from the list",
  },
} satisfies typeof es;
