import type { LoaderFunctionArgs } from "@remix-run/node";
import { canReadDues } from "#app/domain/dues/due.policy";
import { DuesExportQuery } from "#app/domain/dues/due.schema";
import { noteDuesExport } from "#app/domain/dues/export-note.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { contentTypes } from "#app/domain/spreadsheets/formats";
import { attachment, started } from "#app/http/attachment.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canReadDues(person, organization));
  const { locale } = context;
  const query = new URL(request.url).searchParams;
  const { format, period } = DuesExportQuery.parse({
    format: query.get("formato"),
    period: query.get("periodo") ?? undefined,
  });
  const asked = { organizationId: organization.id, period, format, locale };
  const { signal } = request;
  const bytes = started(await context.desk.stream("export-dues", asked, { signal }));
  await context.db.tx((tx) => noteDuesExport(tx, person, organization));
  const name = wordsFor(locale).dues.export.fileName;
  return attachment(bytes, { name, extension: format, type: contentTypes[format] });
}
