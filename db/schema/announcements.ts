import { choice, foreignKey, id, index, instant, int, primaryKey, table, text } from "#db/dialect/index";
import { accounts, locales } from "./accounts";
import { createdAt, oneOf, uid, version } from "./columns";
import { organizationRoles } from "./memberships";
import { organizations } from "./organizations";

/** Words of its leaders to the members of an organization: written, looked at, then sent once. */
export const announcements = table(
  "announcements",
  {
    id: id(),
    uid: uid(),
    organizationId: int().notNull(),
    /** Whoever has this role or a greater one gets it. */
    audience: choice(organizationRoles).notNull(),
    version: version(),
    createdAt: createdAt(),
    createdBy: int(),
    sentAt: instant(),
    sentBy: int(),
    /** How many it was for, and how many of those get no letters of this kind. */
    recipients: int(),
    withoutLetter: int(),
  },
  (t) => [
    foreignKey({ columns: [t.organizationId], foreignColumns: [organizations.id] }).onDelete("cascade"),
    foreignKey({ columns: [t.createdBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    foreignKey({ columns: [t.sentBy], foreignColumns: [accounts.id] }).onDelete("set null"),
    index("announcements_organization").on(t.organizationId, t.sentAt),
    oneOf("announcements_audience", t.audience, organizationRoles),
  ],
);

/** The words in each language they were written in; whoever reads another gets the Spanish ones. */
export const announcementTexts = table(
  "announcement_texts",
  {
    announcementId: int().notNull(),
    locale: choice(locales).notNull(),
    title: text().notNull(),
    body: text().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.announcementId, t.locale] }),
    foreignKey({ columns: [t.announcementId], foreignColumns: [announcements.id] }).onDelete("cascade"),
    oneOf("announcement_texts_locale", t.locale, locales),
  ],
);
