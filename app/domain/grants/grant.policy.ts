import { holds, type Viewer } from "#app/domain/viewer";
import { type Grant, officeRoles, type StaffRole, twoPersonRoles } from "#db/schema/grants";

export const longestGrantMonths = 12;

const includes = (roles: readonly StaffRole[], role: StaffRole) => roles.includes(role);

/** Whether the role is held for one office. */
export const needsOffice = (role: StaffRole): boolean => includes(officeRoles, role);

/** Whether one administrator asks for the role and another one approves it. */
export const needsTwoPeople = (role: StaffRole): boolean => includes(twoPersonRoles, role);

/** Nobody gives a grant to herself. */
export const canGrantTo = (viewer: Viewer, accountId: number): boolean =>
  holds(viewer, "admin") && viewer.id !== accountId;

/** The second person is an administrator, and neither who asked for the grant nor who gets it. */
export const canApprove = (
  viewer: Viewer,
  grant: Pick<Grant, "accountId" | "grantedBy" | "approvedAt" | "revokedAt">,
): boolean =>
  holds(viewer, "admin") &&
  viewer.id !== grant.grantedBy &&
  viewer.id !== grant.accountId &&
  grant.approvedAt === null &&
  grant.revokedAt === null;

/** An administrator revokes any grant that is not revoked yet, her own too. */
export const canRevoke = (viewer: Viewer, grant: Pick<Grant, "revokedAt">): boolean =>
  holds(viewer, "admin") && grant.revokedAt === null;

/** What the holder has that a grant in force needs to be a right. */
export interface Holder {
  readonly hasSecondFactor: boolean;
  readonly hasStaffPassword: boolean;
}

/** Whether her grants are awake. */
export const isReady = ({ hasSecondFactor, hasStaffPassword }: Holder): boolean =>
  hasSecondFactor && hasStaffPassword;

export type GrantState =
  | "requested"
  | "needs-second-factor"
  | "needs-password"
  | "active"
  | "expired"
  | "revoked";

/** Where a grant stands at a moment. */
export function grantState(
  grant: Pick<Grant, "approvedAt" | "expiresAt" | "revokedAt">,
  holder: Holder,
  now = new Date(),
): GrantState {
  if (grant.revokedAt) return "revoked";
  if (grant.expiresAt <= now) return "expired";
  if (!grant.approvedAt) return "requested";
  if (!holder.hasSecondFactor) return "needs-second-factor";
  return holder.hasStaffPassword ? "active" : "needs-password";
}
