import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { switchableKinds } from "#app/domain/notifications/kinds";
import { listNotices } from "#app/domain/notifications/notices.server";
import { NoticesQuery, PreferencesForm } from "#app/domain/notifications/notification.schema";
import { listSwitchedOn, savePreferences } from "#app/domain/notifications/preferences.server";
import { hasBounced } from "#app/domain/notifications/suppressions.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { CheckboxGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { NoticeTable } from "./notice-table";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { page } = NoticesQuery.parse({ page: new URL(request.url).searchParams.get("pagina") });
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.notifications.list.title),
    bounced: await hasBounced(context.read, person),
    wantsNone: person.letterDetail === "none",
    wanted: await listSwitchedOn(context.read, person),
    ...(await listNotices(context.read, person, page)),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const form = await readForm(request, context, PreferencesForm);
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => savePreferences(tx, person, form.data.kinds));
  return redirectWith(context, paths.notifications(), "notifications-saved");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Notifications() {
  const { bounced, wantsNone, wanted, notices, page, pages } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { kinds, list: words } = useWords().notifications;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.account(), label: words.back }} wide>
      {bounced && (
        <Notice kind="warning" title={words.bouncedTitle}>
          <p>{words.bounced}</p>
          <LinkButton href={paths.mail()} kind="secondary">
            {words.correct}
          </LinkButton>
        </Notice>
      )}
      {wantsNone && <Notice kind="info">{words.none}</Notice>}
      <NoticeTable notices={notices} page={page} pages={pages} />
      <Section title={words.preferences}>
        <Form result={result} defaults={{ kinds: wanted }} submitLabel={words.save}>
          <CheckboxGroup
            name="kinds"
            label={words.kindsLabel}
            hint={words.kindsHint}
            plain
            options={switchableKinds.map((kind) => ({ value: kind, label: kinds[kind] }))}
          />
        </Form>
        <p>
          <a href={paths.account()}>{words.detail}</a>
        </p>
      </Section>
    </Page>
  );
}
