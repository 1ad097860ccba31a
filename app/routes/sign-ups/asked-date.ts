import { type ActivityRecord, findActivity, findOccurrence } from "#app/domain/activities/find.server";
import type { AppLoadContext } from "#app/http/context";
import { found } from "#app/http/guards.server";

interface Handled {
  readonly request: Request;
  readonly params: { readonly slug?: string | undefined };
  readonly context: AppLoadContext;
}

/**
 * The activity of an address and the date of it that is asked for; the next one where none is. Read afresh for an act.
 * @throws 404 where the viewer may not see it, or it has no such date
 */
export async function askedDate({ request, params, context }: Handled) {
  const read = request.method === "GET" || request.method === "HEAD" ? context.read : context.db.fresh;
  const activity: ActivityRecord = found(await findActivity(read, context.viewer, params.slug ?? ""));
  const asked = new URL(request.url).searchParams.get("fecha");
  const occurrence = found(await findOccurrence(read, activity, asked));
  return { read, activity, occurrence, date: { fecha: occurrence.day } };
}
