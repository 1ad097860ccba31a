import { newUid } from "#app/domain/secrets.server";
import { tables } from "#db/schema/index";
import type { OrganizationRole } from "#db/schema/memberships";
import { db } from "./database";

interface Facts {
  readonly title?: string;
  readonly body?: string;
  readonly audience?: OrganizationRole;
  readonly sentAt?: Date;
  readonly english?: { readonly title: string; readonly body: string };
}

/** An announcement of an organization, a draft where no instant of sending is given. @returns its names */
export async function announcementOf(
  organization: { readonly id: number },
  { sentAt, english, ...said }: Facts = {},
): Promise<{ id: number; uid: string }> {
  const { title = "Asamblea del sábado", body = "Nos vemos a las nueve en la casa comunal." } = said;
  return db.tx(async (tx) => {
    const [row] = await tx
      .insert(tables.announcements)
      .values({
        uid: newUid(),
        organizationId: organization.id,
        audience: said.audience ?? "member",
        createdAt: new Date(),
        ...(sentAt ? { sentAt, recipients: 1, withoutLetter: 0 } : {}),
      })
      .returning({ id: tables.announcements.id, uid: tables.announcements.uid });
    if (!row) throw new Error("the announcement was not written");
    const { id: announcementId } = row;
    await tx.insert(tables.announcementTexts).values({ announcementId, locale: "es", title, body });
    if (english)
      await tx.insert(tables.announcementTexts).values({ announcementId, locale: "en", ...english });
    return row;
  });
}
