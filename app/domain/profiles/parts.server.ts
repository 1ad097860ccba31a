import { channelHref, channelText } from "#app/domain/channels/channels";
import type { Level } from "#app/domain/organizations/reach";
import type { Reader } from "#db/client/index";
import { type Theme, themes } from "#db/schema/organizations";
import type { publishedPrecisions } from "#db/schema/places";
import {
  audiences,
  type ChannelKind,
  type Language,
  languages,
  type Population,
  populations,
  type Support,
} from "#db/schema/profiles";
import { type PartRow, partRows } from "./rows.server";

/** The parts of a profile that have any number of entries, as far as some levels may read them. */
export interface ProfileParts {
  readonly themes: readonly Theme[];
  readonly languages: readonly Language[];
  readonly populations: readonly Population[];
  /** Cantons in which it works. */
  readonly coverage: readonly { readonly canton: string; readonly province: string }[];
  readonly channels: readonly ShownChannel[];
  readonly offers: readonly ShownSupport[];
  readonly needs: readonly ShownSupport[];
  readonly place: ShownPlace | undefined;
}

export interface ShownChannel {
  readonly kind: ChannelKind;
  /** As people write it. */
  readonly text: string;
  readonly href: string;
}

export interface ShownSupport {
  readonly support: Support;
  readonly detail: string | null;
}

/** What the audience learns of the place. */
export interface ShownPlace {
  readonly precision: (typeof publishedPrecisions)[number];
  readonly canton: string;
  readonly province: string;
  readonly directions: string | null;
  /** `latitude,longitude` of an exact place, in degrees. */
  readonly point: string | null;
}

/**
 * The lists of a profile and its place, as far as these levels may read them: nothing above them leaves the database.
 */
export async function readParts(
  read: Reader,
  organizationId: number,
  levels: readonly Level[],
): Promise<ProfileParts> {
  const widest = audiences.filter((audience) => levels.includes(audience)).at(-1) ?? "public";
  return partsOf(await partRows[widest](read, { id: organizationId }));
}

function partsOf(rows: readonly PartRow[]): ProfileParts {
  const of = (list: PartRow["list"]) => rows.filter((row) => row.list === list);
  const place = of("place")[0];
  return {
    themes: inOrder(themes, of("theme")),
    languages: inOrder(languages, of("language")),
    populations: inOrder(populations, of("population")),
    coverage: of("coverage").map(({ one, two }) => ({ canton: one, province: two ?? "" })),
    channels: of("channel").map(({ one, two }) => channelShown(one as ChannelKind, two ?? "")),
    offers: of("offer").map(supportShown),
    needs: of("need").map(supportShown),
    place: place && {
      precision: place.three as ShownPlace["precision"],
      canton: place.one,
      province: place.two ?? "",
      point: place.four,
      directions: place.five,
    },
  };
}

/** The chosen entries of a closed list, in its own order. */
const inOrder = <Entry extends string>(list: readonly Entry[], rows: readonly PartRow[]): Entry[] => {
  const chosen = new Set(rows.map(({ one }) => one));
  return list.filter((entry) => chosen.has(entry));
};

const channelShown = (kind: ChannelKind, value: string): ShownChannel => ({
  kind,
  text: channelText(kind, value),
  href: channelHref(kind, value),
});

const supportShown = ({ one, two }: PartRow): ShownSupport => ({ support: one as Support, detail: two });
