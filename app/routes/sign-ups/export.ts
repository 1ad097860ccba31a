import type { LoaderFunctionArgs } from "@remix-run/node";
import { canRunActivity } from "#app/domain/activities/activity.policy";
import { noteExport } from "#app/domain/sign-ups/export.server";
import { ExportQuery } from "#app/domain/sign-ups/list.schema";
import { contentTypes } from "#app/domain/spreadsheets/formats";
import { attachment, started } from "#app/http/attachment.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { askedDate } from "./asked-date";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { activity, occurrence } = await askedDate({ request, params, context });
  authorize(canRunActivity(person, activity));
  const { format } = ExportQuery.parse({ format: new URL(request.url).searchParams.get("formato") });
  const asked = { occurrenceId: occurrence.id, format, locale: context.locale };
  const { signal } = request;
  const bytes = started(await context.desk.stream("export-sign-ups", asked, { signal }));
  await context.db.tx((tx) => noteExport(tx, person, activity));
  return attachment(bytes, { name: "inscripciones", extension: format, type: contentTypes[format] });
}
