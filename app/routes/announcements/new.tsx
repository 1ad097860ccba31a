import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canWriteAnnouncements } from "#app/domain/announcements/announcement.policy";
import { NewAnnouncementForm } from "#app/domain/announcements/announcement.schema";
import { writeAnnouncement } from "#app/domain/announcements/writing.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { newUid } from "#app/domain/secrets.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { asText } from "#app/ui/form-fields";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { AnnouncementFields } from "./announcement-fields";
import { opensEnglish } from "./announcement-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const { ui, announcements } = wordsFor(context.locale);
  return { title: ui.title(announcements.form.newTitle), slug: organization.slug, uid: newUid() };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canWriteAnnouncements(person, organization));
  const form = await readForm(request, context, NewAnnouncementForm);
  if (!form.ok) return invalid(form.result);
  const uid = await context.db.tx((tx) => writeAnnouncement(tx, person, organization, form.data));
  return redirect(paths.announcement(organization.slug, uid), 303);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewAnnouncement() {
  const { slug, uid } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().announcements;
  return (
    <Page
      title={words.form.newTitle}
      lead={words.form.lead}
      back={{ href: paths.announcements(slug), label: words.show.back }}
    >
      <Form result={result} defaults={{ audience: "member" }} submitLabel={words.form.save}>
        <input type="hidden" name="uid" value={asText(result?.values.uid) || uid} />
        <AnnouncementFields openEnglish={opensEnglish(result)} />
      </Form>
    </Page>
  );
}
