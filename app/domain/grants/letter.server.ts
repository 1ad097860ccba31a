import { eq } from "drizzle-orm";
import type { Letter } from "#app/domain/notifications/letter-facts";
import type { Locale } from "#app/domain/viewer";
import { wordsFor } from "#app/locales/dictionary";
import { zone } from "#app/locales/zone";
import type { Reader } from "#db/client/index";
import { accounts } from "#db/schema/accounts";
import { grants } from "#db/schema/grants";
import { offices } from "#db/schema/offices";
import type { GrantFacts } from "#emails/_components/grant-facts";

/** What the letters about a grant say to this reader; undefined where it is gone. */
export async function grantFacts(
  read: Reader,
  { params, accountId, locale }: Letter,
): Promise<{ facts: GrantFacts } | undefined> {
  const [row] = await read
    .select({
      accountId: grants.accountId,
      accountUid: accounts.uid,
      person: accounts.name,
      role: grants.role,
      office: offices.name,
      expiresAt: grants.expiresAt,
    })
    .from(grants)
    .innerJoin(accounts, eq(accounts.id, grants.accountId))
    .leftJoin(offices, eq(offices.id, grants.officeId))
    .where(eq(grants.id, Number(params.grantId)))
    .limit(1);
  if (!row) return undefined;
  return {
    facts: {
      person: row.person,
      own: row.accountId === accountId,
      accountUid: row.accountUid,
      role: wordsFor(locale).grants.roles[row.role],
      office: row.office,
      until: longDay(row.expiresAt, locale),
    },
  };
}

const longDay = (instant: Date, locale: Locale): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone }).format(instant);
