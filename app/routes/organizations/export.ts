import type { LoaderFunctionArgs } from "@remix-run/node";
import { ExportQuery } from "#app/domain/organizations/export.schema";
import { noteExport } from "#app/domain/organizations/export-note.server";
import { contentTypes } from "#app/domain/spreadsheets/formats";
import { attachment, started } from "#app/http/attachment.server";
import { requireGrant } from "#app/http/guards.server";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "networks");
  const { format } = ExportQuery.parse({ format: new URL(request.url).searchParams.get("formato") });
  const asked = { format, locale: context.locale };
  const { signal } = request;
  const bytes = started(await context.desk.stream("export-organizations", asked, { signal }));
  await context.db.tx((tx) => noteExport(tx, person));
  return attachment(bytes, { name: "organizaciones", extension: format, type: contentTypes[format] });
}
