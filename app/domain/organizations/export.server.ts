import { and, asc, eq, gt, gte, isNull, or } from "drizzle-orm";
import { channelText } from "#app/domain/channels/channels";
import type { Workbench } from "#app/domain/desk/workbench";
import type { SpreadsheetColumn } from "#app/domain/spreadsheets/columns";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import type { SpreadsheetFormat } from "#app/domain/spreadsheets/formats";
import { writeXlsx } from "#app/domain/spreadsheets/xlsx-writing.server";
import { provinces } from "#app/domain/territories/cantons.server";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { zone } from "#app/locales/zone";
import type { Reader } from "#db/client/index";
import { type Organization, organizations, type Theme } from "#db/schema/organizations";
import type { SupportSide } from "#db/schema/profiles";
import { territories } from "#db/schema/territories";
import { type Lists, listsOf } from "./lists.server";
import { themesOf } from "./themes.server";

interface Exported extends Organization {
  readonly canton: string;
  readonly province: string;
  readonly themes: readonly Theme[];
  readonly lists: Lists | undefined;
}

interface Asked {
  readonly format: SpreadsheetFormat;
  readonly locale: Locale;
}

/** Organizations that are read at once. */
const batch = 500;

/**
 * Every organization that was not merged into another, whatever its state, by name: the national directory as networks
 * staff keep it. Days are those of Ecuador.
 */
export async function* exportOrganizations(
  { db, signal, progress }: Workbench,
  { format, locale }: Asked,
): AsyncGenerator<Uint8Array> {
  const columns = columnsIn(locale);
  const title = wordsFor(locale).organizations.export.title;
  const total = await db.read.$count(organizations, isNull(organizations.mergedIntoId));
  async function* batches() {
    let last: Exported | undefined;
    for (let done = 0; ; done += batch) {
      signal.throwIfAborted();
      const rows: readonly Exported[] = await listAfter(db.read, last);
      last = rows.at(-1);
      if (!last) return;
      yield rows;
      progress(done + rows.length, total);
    }
  }
  yield* format === "csv" ? writeCsv(columns, batches()) : writeXlsx(title, columns, batches());
}

async function listAfter(read: Reader, last: Exported | undefined): Promise<Exported[]> {
  const beyond =
    last &&
    and(
      // By itself enough for the index; what follows leaves out those of the same name that were read.
      gte(organizations.nameKey, last.nameKey),
      or(gt(organizations.nameKey, last.nameKey), gt(organizations.id, last.id)),
    );
  const rows = await read
    .select({ organization: organizations, canton: territories.name, province: provinces.name })
    .from(organizations)
    .innerJoin(territories, eq(territories.id, organizations.cantonId))
    .innerJoin(provinces, eq(provinces.id, territories.parentId))
    .where(and(isNull(organizations.mergedIntoId), beyond))
    .orderBy(asc(organizations.nameKey), asc(organizations.id))
    .limit(batch);
  const ids = rows.map(({ organization }) => organization.id);
  const themes = await themesOf(read, ids);
  const lists = await listsOf(read, ids);
  return rows.map(({ organization, ...place }) => ({
    ...organization,
    ...place,
    themes: themes.get(organization.id) ?? [],
    lists: lists.get(organization.id),
  }));
}

function columnsIn(locale: Locale): SpreadsheetColumn<Exported>[] {
  const { organizations: words, channels, territories: places } = wordsFor(locale);
  const { columns } = words.export;
  const text = (heading: string, value: (row: Exported) => string | null) =>
    ({ type: "text", heading, value }) as const;
  const day = (heading: string, at: (row: Exported) => Date | null) =>
    ({ type: "day", heading, value: (row: Exported) => dayOf(at(row)) }) as const;
  const supports = (side: SupportSide) => (row: Exported) =>
    row.lists?.supports
      .filter((entry) => entry.side === side)
      .map(({ support, detail }) =>
        detail ? words.profile.supportDetail(words.supports[support], detail) : words.supports[support],
      )
      .join("; ") ?? null;
  return [
    text(columns.name, (row) => row.name),
    text(columns.acronym, (row) => row.acronym),
    text(columns.kind, (row) => words.kinds[row.kind]),
    text(columns.legalForm, (row) => words.legalForms[row.legalForm]),
    text(columns.formedBy, (row) => words.formedByGroups[row.formedBy]),
    text(columns.state, (row) => words.states[row.state]),
    text(columns.canton, (row) => row.canton),
    text(columns.province, (row) => row.province),
    text(columns.themes, (row) => row.themes.map((theme) => words.themes[theme]).join(", ")),
    text(columns.mission, (row) => row.mission),
    text(
      columns.populations,
      (row) => row.lists?.populations.map((group) => words.populations[group]).join(", ") ?? null,
    ),
    text(
      columns.coverage,
      (row) =>
        row.lists?.coverage.map(({ canton, province }) => places.option(canton, province)).join(", ") ?? null,
    ),
    text(
      columns.languages,
      (row) => row.lists?.languages.map((language) => words.languages[language]).join(", ") ?? null,
    ),
    text(columns.offers, supports("offer")),
    text(columns.needs, supports("need")),
    text(
      columns.contact,
      (row) =>
        row.lists?.channels
          .map(({ kind, value }) => `${channels.kinds[kind]}: ${channelText(kind, value)}`)
          .join("; ") ?? null,
    ),
    { type: "number", heading: columns.founded, value: (row) => row.founded },
    day(columns.created, (row) => row.createdAt),
    day(columns.updated, (row) => row.updatedAt),
    day(columns.submitted, (row) => row.submittedAt),
    day(columns.published, (row) => row.publishedAt),
    day(columns.verified, (row) => row.verifiedAt),
    day(columns.confirmed, (row) => row.confirmedAt),
    day(columns.hidden, (row) => row.hiddenAt),
    day(columns.archived, (row) => row.archivedAt),
  ];
}

const calendar = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });

const dayOf = (instant: Date | null): string | null => instant && calendar.format(instant);
