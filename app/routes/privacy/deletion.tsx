import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { deleteAccount, listLedAlone } from "#app/domain/privacy/account-deletion.server";
import { DeletionForm } from "#app/domain/privacy/privacy.schema";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { requireConfirmed } from "#app/http/guards.server";
import { requireLiveSession } from "#app/http/sign-in.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Checkbox } from "#app/ui/checkbox";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const { ui, privacy } = wordsFor(context.locale);
  const led = await listLedAlone(context.db.fresh, person.id);
  return {
    title: ui.title(privacy.delete.title),
    ledAlone: led.map(({ slug, name }) => ({ slug, name })),
  };
}

export async function action({ request, context }: ActionFunctionArgs) {
  const person = await requireConfirmed({ request, context });
  const form = await readForm(request, context, DeletionForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx(async (tx) => {
    await requireLiveSession(tx, person);
    return deleteAccount(tx, person);
  });
  if (outcome !== "deleted") {
    const words = wordsFor(context.locale).privacy.delete;
    const formError = outcome === "last-leader" ? words.ledAlone : words.lastAdministrator;
    return invalid({ values: {}, errors: {}, formError });
  }
  await context.db.erase();
  for (const name of ["session", "owner", "held", "pending", "fresh"] as const) context.cookies.clear(name);
  return redirectWith(context, paths.home(), "account-deleted");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function AccountDeletion() {
  const { ledAlone } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { privacy } = useWords();
  const words = privacy.delete;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.ownData(), label: privacy.title }}>
      <p>{words.stays}</p>
      <p>{words.backups}</p>
      {ledAlone.length > 0 ? (
        <Notice kind="warning">
          <p>{words.ledAlone}</p>
          <ul>
            {ledAlone.map(({ slug, name }) => (
              <li key={slug}>
                <a href={paths.organizationArchive(slug)}>{words.archive(name)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <Form result={result} submitLabel={words.submit} submitKind="danger">
          <Checkbox name="sure" value="yes" label={words.sure} />
        </Form>
      )}
    </Page>
  );
}
