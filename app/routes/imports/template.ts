import { Readable } from "node:stream";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { templateColumns, templateRows } from "#app/domain/imports/template";
import { writeCsv } from "#app/domain/spreadsheets/csv-writing.server";
import { contentTypes } from "#app/domain/spreadsheets/formats";
import { attachment } from "#app/http/attachment.server";
import { requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";

export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "networks");
  const { locale } = context;
  async function* examples() {
    yield templateRows(locale);
  }
  const bytes = Readable.toWeb(Readable.from(writeCsv(templateColumns(locale), examples())));
  const name = wordsFor(locale).imports.template;
  return attachment(bytes as ReadableStream<Uint8Array>, { name, extension: "csv", type: contentTypes.csv });
}
