import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { data, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canWriteAnnouncements } from "#app/domain/announcements/announcement.policy";
import { SendingForm } from "#app/domain/announcements/announcement.schema";
import { findAnnouncement } from "#app/domain/announcements/announcements.server";
import { countReached } from "#app/domain/announcements/recipients.server";
import { nextSending, sendAnnouncement } from "#app/domain/announcements/sending.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { SendButton } from "./send-button";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const stored = found(await findAnnouncement(read, person, organization, params.uid ?? ""));
  if (stored.sentAt) throw redirect(paths.announcement(organization.slug, stored.uid));
  const { ui, announcements } = wordsFor(context.locale);
  const { uid, version, audience, written } = stored;
  return {
    title: ui.title(announcements.sending.title(written.es.title)),
    announcement: written.es.title,
    slug: organization.slug,
    uid,
    version,
    reached: await countReached(read, { organizationId: organization.id, audience }),
    heldUntil: await nextSending(read, organization),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const { uid, id } = found(await findAnnouncement(context.db.fresh, person, organization, params.uid ?? ""));
  const form = await readForm(request, context, SendingForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => sendAnnouncement(tx, person, organization, { id }, form.data));
  const page = paths.announcement(organization.slug, uid);
  if (outcome === "sent") return redirectWith(context, page, "announcement-sent");
  if (outcome === "already-sent") return redirectWith(context, page, "announcement-already-sent");
  if (outcome === "gone") throw new Response(null, { status: 404 });
  return data({ word: outcome }, { status: outcome === "limit" ? 422 : 409 });
}

export function meta({ data: loaded }: MetaArgs<typeof loader>) {
  return loaded ? [{ title: loaded.title }] : [];
}

/** Asks once more, where what was looked at is no longer how it is. */
export default function SendAnnouncement() {
  const { announcement, slug, uid, ...sending } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().announcements.sending;
  const word = result && "word" in result ? result.word : undefined;
  return (
    <Page title={words.title(announcement)} back={{ href: paths.announcement(slug, uid), label: words.back }}>
      {word === "counted-anew" && (
        <Notice kind="warning" focused>
          {words.recounted(sending.reached.recipients)}
        </Notice>
      )}
      {word === "changed" ? (
        <>
          <Notice kind="warning" focused>
            {words.changed}
          </Notice>
          <LinkButton href={paths.announcement(slug, uid)}>{words.read}</LinkButton>
        </>
      ) : (
        <SendButton slug={slug} uid={uid} {...sending} />
      )}
    </Page>
  );
}
