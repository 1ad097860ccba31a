import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import {
  canReadAnnouncements,
  canReadDrafts,
  canWriteAnnouncements,
} from "#app/domain/announcements/announcement.policy";
import { findAnnouncement } from "#app/domain/announcements/announcements.server";
import { countReached } from "#app/domain/announcements/recipients.server";
import { nextSending } from "#app/domain/announcements/sending.server";
import { allSaid, saidIn } from "#app/domain/announcements/words";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useLocale, useWords } from "#app/ui/words";
import { DraftPreview } from "./draft-preview";
import { WordsIn } from "./words-in";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canReadAnnouncements(person, organization));
  const stored = found(await findAnnouncement(read, person, organization, params.uid ?? ""));
  const { uid, version, audience, sentAt, recipients, withoutLetter, written } = stored;
  const said = saidIn(locale, written);
  const title = wordsFor(locale).ui.title(said.title);
  const { slug, name } = organization;
  if (sentAt === null)
    return {
      title,
      draft: {
        ...{ slug, uid, version, audience },
        organization: name,
        said: allSaid(written),
        reached: await countReached(read, { organizationId: organization.id, audience }),
        heldUntil: await nextSending(read, organization),
        reader: person.name,
        mayWrite: canWriteAnnouncements(person, organization),
      },
    };
  const counts = canReadDrafts(person, organization)
    ? { audience, recipients: recipients ?? 0, withoutLetter: withoutLetter ?? 0 }
    : undefined;
  return { title, sent: { slug, name, said, sentAt, counts } };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Announcement() {
  const { draft, sent } = useLoaderData<typeof loader>();
  const words = useWords().announcements;
  const locale = useLocale();
  if (draft) return <DraftPreview {...draft} />;
  if (!sent) return null;
  const { slug, name, said, sentAt, counts } = sent;
  const own = said.locale === locale;
  return (
    <Page
      title={own ? said.title : words.headline}
      lead={
        <>
          {words.show.from(name)}, <DateTime value={sentAt} style="day" />
        </>
      }
      back={{ href: paths.announcements(slug), label: words.show.back }}
    >
      {!own && <Notice kind="info">{words.show.onlySpanish}</Notice>}
      <WordsIn said={said} titled={!own} />
      {counts && (
        <p className="hint">
          {words.audiences[counts.audience]}. {words.show.reached(counts.recipients, counts.withoutLetter)}
        </p>
      )}
    </Page>
  );
}
