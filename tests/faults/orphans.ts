import { tables } from "#db/schema/index";
import { rows } from "#tests/support/database";

/** Organizations whose state has not the audit row or the letter that must have been written with it. */
export async function orphans(): Promise<string[]> {
  const events = await rows(tables.auditEvents);
  const letters = await rows(tables.notifications);
  const acts = new Set(events.map((event) => `${event.act} ${event.objectId}`));
  const told = new Set(letters.map((letter) => `${letter.kind} ${letter.params.organizationId}`));
  const found: string[] = [];
  for (const { id, slug, state } of await rows(tables.organizations)) {
    if (!acts.has(`organization.register ${id}`)) found.push(`${slug}: registered without its audit row`);
    if (state === "draft") continue;
    if (!acts.has(`organization.submit ${id}`)) found.push(`${slug}: submitted without its audit row`);
    if (!told.has(`organization-submitted ${id}`)) found.push(`${slug}: submitted without its letter`);
  }
  return found;
}
