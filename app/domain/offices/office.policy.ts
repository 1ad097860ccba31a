import { holds, type Viewer } from "#app/domain/viewer";

/** Administrators keep the offices and the cantons each one covers. */
export const canManageOffices = (viewer: Viewer): boolean => holds(viewer, "admin");

/** Auditors read them too. */
export const canReadOffices = (viewer: Viewer): boolean => holds(viewer, "admin", "auditor");
