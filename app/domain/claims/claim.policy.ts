import { canMove, type Standing } from "#app/domain/organizations/state";
import { holds, isMember, isSignedIn, type Viewer } from "#app/domain/viewer";

/** Anyone signed in may say that a profile nobody leads is her organization's. */
export const canClaim = (viewer: Viewer, organization: Standing & { readonly id: number }): boolean =>
  isSignedIn(viewer) && canMove("claim", organization) && !isMember(viewer, organization.id);

/** Networks staff and auditors see which claims wait and what became of them. */
export const canListClaims = (viewer: Viewer): boolean => holds(viewer, "networks", "auditor");

/** Networks staff read the proof. */
export const canReadClaim = (viewer: Viewer): boolean => holds(viewer, "networks");

/** Networks staff decide, nobody her own. */
export const canDecideClaim = (viewer: Viewer, claim: { readonly accountId: number }): boolean =>
  holds(viewer, "networks") && claim.accountId !== viewer.id;
