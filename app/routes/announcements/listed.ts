import type { AnnouncementRecord } from "#app/domain/announcements/announcements.server";
import { saidIn } from "#app/domain/announcements/words";
import type { Locale } from "#app/locales/dictionary";

/** An announcement as a list shows it, its title in the reader's language; to how many it went, for who may know. */
export function listed(announcement: AnnouncementRecord, locale: Locale, counted: boolean) {
  const { uid, audience, createdAt, sentAt, recipients, written } = announcement;
  const said = saidIn(locale, written);
  return {
    uid,
    audience,
    createdAt,
    sentAt,
    recipients: counted ? recipients : null,
    title: said.title,
    locale: said.locale,
  };
}

export type Listed = ReturnType<typeof listed>;
