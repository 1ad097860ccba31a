import { expect, test } from "vitest";
import {
  canApprove,
  canGrantTo,
  canRevoke,
  type GrantState,
  grantState,
} from "#app/domain/grants/grant.policy";
import { type Viewer, visitor } from "#app/domain/viewer";
import { type StaffRole, staffRoles } from "#db/schema/grants";

const holder = (role: StaffRole | undefined, id = 1): Viewer => ({
  id,
  uid: `uid-${id}`,
  name: "Ana",
  locale: "es",
  letterDetail: "discreet",
  hasSecondFactor: true,
  session: { id: "", uid: "", shared: false, confirmedAt: new Date() },
  grants: role ? [{ role, officeId: null }] : [],
  inactiveGrants: 0,
  roles: [],
});

const waiting = { accountId: 3, grantedBy: 2, approvedAt: null, revokedAt: null };

test.each([undefined, ...staffRoles])("what a holder of %s may do with grants", (role) => {
  const viewer = holder(role);
  const admin = role === "admin";
  expect(canGrantTo(viewer, 3)).toBe(admin);
  expect(canApprove(viewer, waiting)).toBe(admin);
  expect(canRevoke(viewer, waiting)).toBe(admin);
});

test("a visitor may do nothing with grants", () => {
  const viewer = visitor("es");
  expect([canGrantTo(viewer, 3), canApprove(viewer, waiting), canRevoke(viewer, waiting)]).not.toContain(
    true,
  );
});

test("an administrator neither gives to herself nor approves what she asked for or gets", () => {
  expect(canGrantTo(holder("admin", 3), 3)).toBe(false);
  expect(canApprove(holder("admin", 2), waiting)).toBe(false);
  expect(canApprove(holder("admin", 3), waiting)).toBe(false);
  expect(canApprove(holder("admin"), { ...waiting, approvedAt: new Date() })).toBe(false);
  expect(canApprove(holder("admin"), { ...waiting, revokedAt: new Date() })).toBe(false);
});

const now = new Date("2027-06-01T12:00:00Z");
const earlier = new Date("2027-05-01T12:00:00Z");
const later = new Date("2027-07-01T12:00:00Z");
const ready = { hasSecondFactor: true, hasStaffPassword: true };

test.each<[GrantState, Parameters<typeof grantState>[0], Parameters<typeof grantState>[1]]>([
  ["active", { approvedAt: earlier, expiresAt: later, revokedAt: null }, ready],
  ["requested", { approvedAt: null, expiresAt: later, revokedAt: null }, ready],
  ["expired", { approvedAt: earlier, expiresAt: now, revokedAt: null }, ready],
  ["revoked", { approvedAt: earlier, expiresAt: later, revokedAt: earlier }, ready],
  [
    "needs-second-factor",
    { approvedAt: earlier, expiresAt: later, revokedAt: null },
    { ...ready, hasSecondFactor: false },
  ],
  [
    "needs-password",
    { approvedAt: earlier, expiresAt: later, revokedAt: null },
    { ...ready, hasStaffPassword: false },
  ],
])("a grant is %s", (state, grant, of) => {
  expect(grantState(grant, of, now)).toBe(state);
});
