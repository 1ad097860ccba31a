import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { findVisible } from "#app/domain/organizations/organization.server";
import { canImportRoster } from "#app/domain/rosters/roster.policy";
import { templateColumns, templateRows } from "#app/domain/rosters/template";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import { contentTypes } from "#app/domain/spreadsheets/formats";
import { attachment } from "#app/http/attachment.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canImportRoster(person, organization));
  const { locale } = context;
  async function* examples() {
    yield templateRows(locale);
  }
  const bytes = Readable.toWeb(Readable.from(writeCsv(templateColumns(locale), examples())));
  const name = wordsFor(locale).rosters.import.templateName;
  return attachment(bytes as ReadableStream<Uint8Array>, { name, extension: "csv", type: contentTypes.csv });
}
