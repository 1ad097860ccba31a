import type { LoaderFunctionArgs } from "@remix-run/node";
import { ExportQuery } from "#app/domain/organizations/export.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { noteRosterExport } from "#app/domain/rosters/export-note.server";
import { canExportRoster } from "#app/domain/rosters/roster.policy";
import { contentTypes } from "#app/domain/spreadsheets/formats";
import { attachment, started } from "#app/http/attachment.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canExportRoster(person, organization));
  const { locale } = context;
  const { format } = ExportQuery.parse({ format: new URL(request.url).searchParams.get("formato") });
  const asked = { organizationId: organization.id, format, locale };
  const { signal } = request;
  const bytes = started(await context.desk.stream("export-roster", asked, { signal }));
  await context.db.tx((tx) => noteRosterExport(tx, person, organization));
  const name = wordsFor(locale).rosters.export.fileName;
  return attachment(bytes, { name, extension: format, type: contentTypes[format] });
}
