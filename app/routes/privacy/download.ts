import type { LoaderFunctionArgs } from "@remix-run/node";
import { noteOwnDataExport } from "#app/domain/privacy/export-note.server";
import { OwnDataQuery } from "#app/domain/privacy/privacy.schema";
import { attachment, started } from "#app/http/attachment.server";
import { requireConfirmed } from "#app/http/guards.server";

const types = { csv: "text/csv; charset=utf-8", json: "application/json; charset=utf-8" } as const;

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { format } = OwnDataQuery.parse({ format: new URL(request.url).searchParams.get("formato") });
  const asked = { accountId: person.id, format, locale: context.locale };
  await context.db.tx((tx) => noteOwnDataExport(tx, person));
  const bytes = started(await context.desk.stream("export-own-data", asked, { signal: request.signal }));
  return attachment(bytes, { name: "mis-datos", extension: format, type: types[format] });
}
