import { cantonsById } from "#app/domain/territories/cantons.server";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { listCares } from "./cares.server";
import { type ActivityRecord, findActivity } from "./find.server";
import { listOccurrences } from "./occurrences.server";
import { listPlaces } from "./seats.server";
import { whenOf } from "./series";

/** Everything of an activity that its form holds, with when it takes place. */
export async function readWhole(read: Reader, activity: ActivityRecord) {
  const { cantonId } = activity;
  const canton = cantonId === null ? undefined : (await cantonsById(read, [cantonId])).get(cantonId);
  const dates = await listOccurrences(read, activity.id);
  return {
    activity,
    beside: {
      cares: await listCares(read, activity.id),
      places: await listPlaces(read, activity.id),
      canton: canton?.code ?? "",
    },
    cantonName: canton?.name ?? "",
    when: whenOf(activity, dates),
  };
}

/** The same of an activity of an organization's own, from which it makes a new one; undefined where it has none of that name. */
export async function readSample(
  read: Reader,
  viewer: Viewer,
  organization: { readonly id: number },
  slug: string,
) {
  const activity = await findActivity(read, viewer, slug);
  return activity?.organizationId === organization.id ? readWhole(read, activity) : undefined;
}
