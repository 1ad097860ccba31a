import { type ActionFunctionArgs, type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { record } from "#app/domain/audit/log.server";
import { isSignedIn } from "#app/domain/viewer";
import { endSession } from "#app/http/session.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.accounts.signOut.title) };
}

export async function action({ context }: ActionFunctionArgs) {
  const { viewer, cookies, db } = context;
  if (isSignedIn(viewer))
    await db.tx(async (tx) => {
      await endSession(tx, viewer.session.id);
      await record(tx, viewer, "account.sign-out", { kind: "account", id: viewer.id });
    });
  for (const name of ["session", "owner", "held", "pending", "flash", "fresh"] as const) cookies.clear(name);
  return redirect(paths.home(), {
    status: 303,
    headers: { "Clear-Site-Data": '"cache", "cookies", "storage"' },
  });
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function SignOut() {
  const words = useWords().accounts.signOut;
  return (
    <Page title={words.title} lead={words.lead}>
      <p>{words.honest}</p>
      <Form
        submitLabel={words.submit}
        beside={
          <LinkButton href={paths.mine()} kind="quiet">
            {words.stay}
          </LinkButton>
        }
      >
        {null}
      </Form>
    </Page>
  );
}
