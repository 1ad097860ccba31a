import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canWriteAnnouncements } from "#app/domain/announcements/announcement.policy";
import { AnnouncementEditionForm } from "#app/domain/announcements/announcement.schema";
import { findAnnouncement } from "#app/domain/announcements/announcements.server";
import { editAnnouncement } from "#app/domain/announcements/writing.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { AnnouncementFields } from "./announcement-fields";
import { opensEnglish, recordValues, staleResult } from "./announcement-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const stored = found(await findAnnouncement(context.read, person, organization, params.uid ?? ""));
  if (stored.sentAt) throw redirect(paths.announcement(organization.slug, stored.uid));
  const { ui, announcements } = wordsFor(context.locale);
  return {
    title: ui.title(announcements.form.editTitle),
    slug: organization.slug,
    uid: stored.uid,
    version: stored.version,
    values: recordValues(stored),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const announcement = found(await findAnnouncement(fresh, person, organization, params.uid ?? ""));
  const page = paths.announcement(organization.slug, announcement.uid);
  if (announcement.sentAt) return redirectWith(context, page, "announcement-already-sent");
  const form = await readForm(request, context, AnnouncementEditionForm);
  if (!form.ok) return invalid(form.result);
  const { data } = form;
  const outcome = await context.db.tx((tx) => editAnnouncement(tx, person, organization, announcement, data));
  if (outcome === "edited") return redirectWith(context, page, "announcement-saved");
  const stored = found(await findAnnouncement(fresh, person, organization, announcement.uid));
  if (stored.sentAt) return redirectWith(context, page, "announcement-already-sent");
  return stale(staleResult(data, stored, wordsFor(context.locale)));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditAnnouncement() {
  const { slug, uid, version, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().announcements;
  return (
    <Page
      title={words.form.editTitle}
      lead={words.form.lead}
      back={{ href: paths.announcement(slug, uid), label: words.sending.back }}
    >
      <Form result={result} defaults={values} submitLabel={words.form.save} version={version}>
        <AnnouncementFields openEnglish={opensEnglish(result, values)} />
      </Form>
    </Page>
  );
}
