import type { ChannelData } from "#app/domain/channels/channel.schema";
import { readChannel } from "#app/domain/channels/channels";
import { type EditionData, organizationEditionForm } from "#app/domain/organizations/organization.schema";
import { cleanText } from "#app/domain/text";
import type { Audience, ChannelKind } from "#db/schema/profiles";
import type { CantonNames } from "./canton-names";
import { type ChoiceField, choiceNamed } from "./choices";
import type { ImportField } from "./fields";
import type { Mapping } from "./mapping";

/** What one row says of an organization. */
export interface RowProfile {
  readonly data: EditionData;
  readonly channels: readonly ChannelData[];
}

/** Field and word of a mistake; the locales have a sentence for each word. */
export interface RowError {
  readonly field: ImportField;
  readonly word: string;
}

export type RowReader = (
  cells: readonly string[],
) => { readonly profile: RowProfile } | { readonly errors: RowError[] };

/** Channels of one kind that a row can name. */
const mostOfKind = 3;
const channelFields = ["mail", "phone", "whatsapp", "website"] as const satisfies (ImportField &
  ChannelKind)[];

/** Reads rows as the mapping says, by the rules that hold for every profile. */
export function rowReader(
  { columns, defaults }: Mapping,
  cantons: CantonNames,
  ids: ReadonlyMap<string, number>,
  now = new Date(),
): RowReader {
  const schema = organizationEditionForm(ids, now);
  return (cells) => {
    const errors: RowError[] = [];
    const fail = (field: ImportField, word: string) => {
      if (!errors.some((error) => error.field === field)) errors.push({ field, word });
    };
    const text = (field: ImportField): string =>
      columns[field] === undefined ? "" : cleanText(cells[columns[field]] ?? "").trim();
    const one = (field: ChoiceField & keyof typeof defaults): string => {
      const said = text(field);
      if (said !== "") return choiceNamed(field, said) ?? "";
      if (defaults[field] === undefined) fail(field, "required");
      return defaults[field] ?? "";
    };
    const canton = (field: ImportField, said: string, province?: string): string => {
      const code = cantons.codeOf(said, province);
      if (ids.has(code)) return code;
      fail(field, code);
      return "";
    };

    const cantonText = text("canton");
    if (cantonText === "") fail("canton", "required");
    const judged = schema.safeParse({
      name: text("name"),
      acronym: text("acronym"),
      kind: one("kind"),
      legalForm: one("legalForm"),
      formedBy: one("formedBy"),
      mission: text("mission"),
      themes: several("themes", text("themes")),
      canton: cantonText === "" ? "" : canton("canton", cantonText, text("province")),
      founded: text("founded").replace(/^(\d{4})-\d\d-\d\d$/, "$1"),
      coverage: partsOf(text("coverage"), true).map((part) => canton("coverage", part)),
      languages: several("languages", text("languages")),
      populations: [],
    });
    if (!judged.success)
      for (const issue of judged.error.issues) fail(String(issue.path[0]) as ImportField, issue.message);

    const channels: ChannelData[] = [];
    for (const kind of channelFields) {
      const parts = partsOf(text(kind)).slice(0, mostOfKind + 1);
      if (parts.length > mostOfKind) fail(kind, "too-many");
      for (const part of parts) {
        const read = readChannel(kind, part);
        if (typeof read === "string") fail(kind, read);
        else if (!channels.some((held) => held.kind === kind && held.valueKey === read.valueKey))
          channels.push({ kind, audience: audienceOf(kind, defaults.audience), ...read });
      }
    }
    return judged.success && errors.length === 0 ? { profile: { data: judged.data, channels } } : { errors };
  };
}

/** A page is made to be seen; whom a mail or a telephone is for, staff say. */
const audienceOf = (kind: ChannelKind, chosen: Audience = "organization"): Audience =>
  kind === "website" ? "public" : chosen;

/** Where a list has semicolons or lines, its commas belong to the parts: `Olmedo, Loja; Quito`. */
function partsOf(text: string, commasInside = false): string[] {
  const separator = /[;\n|]/.test(text) ? (commasInside ? /[;\n|]/ : /[;\n|,]/) : /,/;
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function several(field: ChoiceField, text: string): string[] {
  const whole = choiceNamed(field, text);
  if (whole !== undefined) return [whole];
  return [...new Set(partsOf(text).map((part) => choiceNamed(field, part) ?? ""))];
}
