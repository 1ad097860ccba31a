import { record } from "#app/domain/audit/log.server";
import type { Handler } from "#app/domain/schedule/handler";
import { endInvitation } from "./ending.server";

/** Notes that an invitation ran out; from that instant on nobody could accept it. Nothing where it had ended. */
export const expireInvitation: Handler = async (tx, { subjectId }, now) => {
  if (subjectId === null || !(await endInvitation(tx, subjectId, "expire", now))) return;
  await record(tx, "system", "invitation.expire", { kind: "invitation", id: subjectId }, { now });
};
