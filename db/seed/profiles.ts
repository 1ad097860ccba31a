import type { EditionData } from "#app/domain/organizations/organization.schema";
import type { SupportData } from "#app/domain/supports/support.schema";
import type { Theme } from "#db/schema/organizations";
import type { Audience, ChannelKind, Language, Population } from "#db/schema/profiles";
import { type SampleOrganization, sampleOrganizations } from "./organizations";

type Extras = Pick<EditionData, "founded" | "languages" | "populations"> & {
  /** INEC codes. */
  readonly coverage: readonly string[];
};

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T;

/** Whom a theme is mostly about. */
const servedBy: Partial<Record<Theme, Population>> = {
  women: "women",
  "gender-violence": "women",
  childhood: "children",
  education: "adolescents-youth",
  youth: "adolescents-youth",
  lgbtiq: "lgbtiq",
  disability: "people-with-disabilities",
  "older-people": "older-people",
  regularization: "in-destination",
  housing: "in-transit",
  food: "in-transit",
};

const otherLanguages: readonly (readonly Language[])[] = [[], ["qu"], ["en"], [], ["fr", "ht"], ["pt"]];

/** What the n-th sample organization says beside its base facts; the youngest ones have not come that far yet. */
export function sampleExtras(sample: SampleOrganization, n: number): Extras {
  if (sample.state !== undefined) return { founded: null, languages: [], populations: [], coverage: [] };
  const served = sample.themes.flatMap((theme) => servedBy[theme] ?? []);
  const formed: readonly Population[] =
    sample.formedBy === "host-community" ? ["host-community"] : ["in-destination", "host-community"];
  const province = sample.canton.slice(0, 2);
  const around = sampleOrganizations
    .map(({ canton }) => canton)
    .filter((canton) => canton.startsWith(province) && canton !== sample.canton);
  return {
    founded: 2004 + ((n * 7) % 20),
    languages: ["es", ...pick(otherLanguages, n)],
    populations: [...new Set([...served, ...formed])],
    coverage: [...new Set(around)].slice(0, 3),
  };
}

interface SampleChannel {
  readonly kind: ChannelKind;
  readonly typed: string;
  readonly audience: Audience;
}

/** Ways to reach it that reach nobody: names and numbers that are kept free for examples. */
export function sampleChannels({ acronym, state }: SampleOrganization, n: number): SampleChannel[] {
  if (state !== undefined) return [];
  const name = acronym?.toLowerCase() ?? `grupo${n}`;
  const digits = String(100 + (n % 100)).padStart(4, "0");
  const every: readonly SampleChannel[] = [
    { kind: "mail", typed: `${name}@muestra.invalid`, audience: "public" },
    { kind: "whatsapp", typed: `+1 202 555 ${digits}`, audience: n % 3 === 0 ? "public" : "network" },
    { kind: "website", typed: `www.${name}.invalid`, audience: "public" },
  ];
  return every.slice(0, 1 + (n % 3 === 0 ? 2 : n % 2));
}

const offers: readonly SupportData[] = [
  { side: "offer", support: "meeting-space", detail: "Salón para 30 personas, los sábados" },
  { side: "offer", support: "training", detail: "Talleres de costura y de cuentas claras" },
  { side: "offer", support: "volunteers", detail: null },
  { side: "offer", support: "outreach", detail: "Programa de radio los domingos" },
  { side: "offer", support: "interpretation", detail: "Del kichwa y del inglés" },
  { side: "offer", support: "childcare", detail: "Durante las reuniones" },
];
const needs: readonly SupportData[] = [
  { side: "need", support: "legal-aid", detail: "Una vez al mes, para trámites de residencia" },
  { side: "need", support: "transport", detail: null },
  { side: "need", support: "equipment", detail: "Dos computadoras usadas" },
  { side: "need", support: "meeting-space", detail: "Un lugar techado para 20 personas" },
  { side: "need", support: "funding", detail: null },
  { side: "need", support: "psychosocial", detail: "Acompañamiento para el equipo" },
  { side: "need", support: "connectivity", detail: null },
];

/** What it offers and looks for. */
export const sampleSupports = ({ state }: SampleOrganization, n: number): SupportData[] =>
  state === undefined
    ? [pick(offers, n), pick(needs, n), ...(n % 2 === 0 ? [pick(offers, n + 1), pick(needs, n + 3)] : [])]
    : [];
