import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canWriteAnnouncements } from "#app/domain/announcements/announcement.policy";
import { findAnnouncement } from "#app/domain/announcements/announcements.server";
import { removeAnnouncement } from "#app/domain/announcements/writing.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const stored = found(await findAnnouncement(context.read, person, organization, params.uid ?? ""));
  if (stored.sentAt) throw redirect(paths.announcement(organization.slug, stored.uid));
  const { ui, announcements } = wordsFor(context.locale);
  const { title } = stored.written.es;
  return {
    title: ui.title(announcements.removal.title(title)),
    slug: organization.slug,
    uid: stored.uid,
    announcement: title,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const stored = found(await findAnnouncement(fresh, person, organization, params.uid ?? ""));
  const outcome = await context.db.tx((tx) => removeAnnouncement(tx, person, organization, stored));
  const page = paths.announcements(organization.slug);
  return redirectWith(
    context,
    page,
    outcome === "removed" ? "announcement-removed" : "announcement-already-sent",
  );
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveAnnouncement() {
  const { slug, uid, announcement } = useLoaderData<typeof loader>();
  const { removal, sending } = useWords().announcements;
  return (
    <Page
      title={removal.title(announcement)}
      back={{ href: paths.announcement(slug, uid), label: sending.back }}
    >
      <p>{removal.text}</p>
      <PostButton action={paths.announcementRemoval(slug, uid)} label={removal.confirm} kind="danger" />
    </Page>
  );
}
