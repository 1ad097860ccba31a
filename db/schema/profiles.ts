import { choice, foreignKey, id, index, int, primaryKey, table, text } from "#db/dialect/index";
import { createdAt, oneOf, uid } from "./columns";
import { organizations, themes } from "./organizations";
import { territories } from "./territories";

/** Who may read a part of a profile: everyone; signed-in people of verified organizations and staff; its own people. */
export const audiences = ["public", "network", "organization"] as const;
export type Audience = (typeof audiences)[number];

/** Cantons where it works, beside the one where it is. */
export const organizationCoverage = table(
  "organization_coverage",
  { organizationId: int().notNull(), cantonId: int().notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.cantonId] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.cantonId], foreignColumns: [territories.id] }),
    index("organization_coverage_canton").on(t.cantonId, t.organizationId),
  ],
);

/** BCP 47; `ecs` is Ecuadorian Sign Language. */
export const languages = ["es", "qu", "jiv", "en", "fr", "ht", "pt", "ar", "zh", "ru", "uk", "ecs"] as const;
export type Language = (typeof languages)[number];

export const organizationLanguages = table(
  "organization_languages",
  { organizationId: int().notNull(), language: choice(languages).notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.language] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    oneOf("organization_languages_list", t.language, languages),
  ],
);

/** Groups of people that an organization serves. */
export const populations = [
  "in-destination",
  "in-transit",
  "host-community",
  "pendular",
  "returnees",
  "internally-displaced",
  "families-of-emigrants",
  "women",
  "children",
  "adolescents-youth",
  "older-people",
  "lgbtiq",
  "people-with-disabilities",
  "indigenous-peoples",
  "afro-descendants",
] as const;
export type Population = (typeof populations)[number];

export const organizationPopulations = table(
  "organization_populations",
  { organizationId: int().notNull(), population: choice(populations).notNull() },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.population] }),
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    index("organization_populations_population").on(t.population, t.organizationId),
    oneOf("organization_populations_list", t.population, populations),
  ],
);

export const channelKinds = [
  "mail",
  "phone",
  "whatsapp",
  "telegram",
  "website",
  "facebook",
  "instagram",
  "tiktok",
  "youtube",
] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** A way to reach an organization, each with its own audience. */
export const organizationChannels = table(
  "organization_channels",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    kind: choice(channelKinds).notNull(),
    value: text().notNull(),
    /** For comparing: folded mail, digits of a telephone, address without scheme. */
    valueKey: text().notNull(),
    audience: choice(audiences).notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    index("organization_channels_organization").on(t.organizationId),
    index("organization_channels_value").on(t.valueKey),
    oneOf("organization_channels_kind", t.kind, channelKinds),
    oneOf("organization_channels_audience", t.audience, audiences),
  ],
);

export const supportSides = ["offer", "need"] as const;
export type SupportSide = (typeof supportSides)[number];

/** What one organization can give another beside the themes it works on. */
const materialSupports = [
  "meeting-space",
  "volunteers",
  "training",
  "interpretation",
  "transport",
  "childcare",
  "equipment",
  "materials",
  "funding",
  "outreach",
  "accompaniment",
  "connectivity",
] as const;

/** One list for both sides: the themes, and the supports of every theme. */
export const supports = [...themes, ...materialSupports] as const;
export type Support = (typeof supports)[number];

/** What an organization offers (*ofrecemos*) or looks for (*buscamos*). */
export const organizationSupports = table(
  "organization_supports",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    side: choice(supportSides).notNull(),
    support: choice(supports).notNull(),
    detail: text(),
    createdAt: createdAt(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    index("organization_supports_organization").on(t.organizationId, t.side),
    index("organization_supports_support").on(t.side, t.support, t.organizationId),
    oneOf("organization_supports_side", t.side, supportSides),
    oneOf("organization_supports_support_list", t.support, supports),
  ],
);
