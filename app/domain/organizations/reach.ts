import { z } from "zod";
import { confirmationLasts } from "#app/domain/sessions/lifetimes";
import { holds, isMember, isOfNetwork, isSignedIn, type Viewer } from "#app/domain/viewer";
import { audiences } from "#db/schema/profiles";

/** Who may read a part of what is known of an organization; each level belongs to fewer people than the one before. */
export const levels = [...audiences, "staff"] as const;
export type Level = (typeof levels)[number];

interface Subject {
  readonly id: number;
  /** Whether an office in which the viewer is a trainer covers its canton. */
  readonly inScope?: boolean;
}

/**
 * The levels of an organization that a viewer reads: everyone `public`; people of verified organizations, all staff and
 * its own people `network`; its own people `organization`; networks staff, trainers in scope and administrators
 * who just confirmed who they are all of them. What a plain member reads of `organization` is reduced by `isEditor`.
 */
export function reachOf(viewer: Viewer, organization: Subject, now = new Date()): readonly Level[] {
  const own = isMember(viewer, organization.id);
  const staff = accompanies(viewer, organization, now);
  return levels.filter((level) => {
    if (level === "public") return true;
    if (level === "network") return own || isOfNetwork(viewer);
    return level === "organization" ? own || staff : staff;
  });
}

const accompanies = (viewer: Viewer, { inScope = false }: Subject, now: Date): boolean =>
  holds(viewer, "networks") || isConfirmedAdministrator(viewer, now) || (holds(viewer, "trainer") && inScope);

/** An administrator who confirmed in the last fifteen minutes who she is. */
export const isConfirmedAdministrator = (viewer: Viewer, now: Date): boolean =>
  isSignedIn(viewer) &&
  holds(viewer, "admin") &&
  now.getTime() - viewer.session.confirmedAt.getTime() < confirmationLasts;

/** Whom a preview can show the profile to, by the word of its address, and what they read. */
export const previews = {
  publico: ["public"],
  red: ["public", "network"],
  oim: levels,
} as const satisfies Record<string, readonly Level[]>;
export type Preview = keyof typeof previews;

/** Whose eyes an address asks for; the public's where it makes no sense. */
export const PreviewQuery = z.object({ as: z.enum(["publico", "red", "oim"]).catch("publico") });
