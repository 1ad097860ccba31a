import { expireHosting } from "#app/domain/activities/hosting.server";
import { remindOfTermEnd } from "#app/domain/boards/reminders.server";
import { expireClaim } from "#app/domain/claims/expiry.server";
import { remindOfExpiry } from "#app/domain/documents/reminders.server";
import { askFreshness } from "#app/domain/freshness/freshness.server";
import { expireHandover } from "#app/domain/handovers/expiry.server";
import { expireInvitation } from "#app/domain/invitations/expiry.server";
import { expireRequest } from "#app/domain/join-requests/expiry.server";
import type { Handler } from "./handler";
import type { TaskKind } from "./kinds";

export const handlers: Readonly<Record<TaskKind, Handler>> = {
  freshness: askFreshness,
  "claim-expiry": expireClaim,
  "document-expiry": remindOfExpiry,
  "board-term-end": remindOfTermEnd,
  "invitation-expiry": expireInvitation,
  "join-request-expiry": expireRequest,
  "handover-expiry": expireHandover,
  "cohosting-expiry": expireHosting,
};
