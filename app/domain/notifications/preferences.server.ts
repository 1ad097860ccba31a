import { and, eq } from "drizzle-orm";
import { record } from "#app/domain/audit/log.server";
import type { Person } from "#app/domain/viewer";
import type { Reader, Tx } from "#db/client/index";
import { type NotificationKind, notificationPreferences } from "#db/schema/notifications";
import { type SwitchableKind, switchableKinds } from "./kinds";

/** Whether the person wants no letters of this kind. */
export async function isSwitchedOff(
  read: Reader,
  accountId: number,
  kind: NotificationKind,
): Promise<boolean> {
  const row = (
    await read
      .select({ enabled: notificationPreferences.enabled })
      .from(notificationPreferences)
      .where(and(eq(notificationPreferences.accountId, accountId), eq(notificationPreferences.kind, kind)))
      .limit(1)
  )[0];
  return row?.enabled === false;
}

/** The kinds of letter that the person receives, of those that have a switch. */
export async function listSwitchedOn(read: Reader, person: Person): Promise<SwitchableKind[]> {
  const off = await read
    .select({ kind: notificationPreferences.kind })
    .from(notificationPreferences)
    .where(and(eq(notificationPreferences.accountId, person.id), eq(notificationPreferences.enabled, false)));
  return switchableKinds.filter((kind) => !off.some((row) => row.kind === kind));
}

/** Sets every switch at once: on for the kinds given, off for the others. */
export async function savePreferences(
  tx: Tx,
  person: Person,
  wanted: readonly SwitchableKind[],
  now = new Date(),
): Promise<void> {
  const before = await listSwitchedOn(tx, person);
  const changed = switchableKinds.filter((kind) => before.includes(kind) !== wanted.includes(kind));
  if (changed.length === 0) return;
  for (const kind of changed) await setPreference(tx, person.id, kind, wanted.includes(kind));
  await record(
    tx,
    person,
    "notification.preferences",
    { kind: "account", id: person.id },
    { fields: changed, now },
  );
}

/** Sets one switch; once more changes nothing. */
export async function setPreference(
  tx: Tx,
  accountId: number,
  kind: SwitchableKind,
  enabled: boolean,
): Promise<void> {
  await tx
    .insert(notificationPreferences)
    .values({ accountId, kind, enabled })
    .onConflictDoUpdate({
      target: [notificationPreferences.accountId, notificationPreferences.kind],
      set: { enabled },
    });
}
