import { newUid } from "#app/domain/secrets.server";
import type { Person } from "#app/domain/viewer";
import type { Tx } from "#db/client/index";
import { announcements, announcementTexts } from "#db/schema/announcements";

const texts = [
  {
    locale: "es",
    title: "Cambia la hora del taller",
    body: "Compañeras:\n\nDesde esta semana el taller empieza a las nueve.\nTraigan una prenda para arreglar.",
  },
  {
    locale: "en",
    title: "The workshop has a new hour",
    body: "Dear all:\n\nFrom this week on the workshop begins at nine.\nBring something to mend.",
  },
] as const;

/** Words of a leader to her people, sent some days ago, in both languages. */
export async function seedAnnouncement(
  tx: Tx,
  organizationId: number,
  leader: Person,
  { recipients, sentAt }: { readonly recipients: number; readonly sentAt: Date },
): Promise<void> {
  const [written] = await tx
    .insert(announcements)
    .values({
      ...{ uid: newUid(), organizationId, audience: "member", createdAt: sentAt, createdBy: leader.id },
      ...{ sentAt, sentBy: leader.id, recipients, withoutLetter: 0 },
    })
    .returning({ id: announcements.id });
  if (!written) throw new Error("The announcement was not written.");
  for (const text of texts)
    await tx.insert(announcementTexts).values({ ...text, announcementId: written.id });
}
