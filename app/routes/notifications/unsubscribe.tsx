import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { readUnsubscribeToken, unsubscribe } from "#app/domain/notifications/unsubscription.server";
import { found } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Tells nothing of the letter the link came in: whoever holds the link may be someone else. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = params.token ?? "";
  const what = found(readUnsubscribeToken(token));
  const refusal = "addressHash" in what;
  const words = wordsFor(context.locale);
  const { title, refuseTitle } = words.notifications.unsubscribe;
  return { title: words.ui.title(refusal ? refuseTitle : title), refusal, token };
}

/** Needs no sign-in and reads no body: a mail program may post here by itself (RFC 8058). */
export async function action({ params, context }: ActionFunctionArgs) {
  const what = found(readUnsubscribeToken(params.token ?? ""));
  await context.db.tx((tx) => unsubscribe(tx, what));
  return { done: true };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return [...(data ? [{ title: data.title }] : []), { name: "robots", content: "noindex" }];
}

export default function Unsubscribe() {
  const { refusal, token } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>()?.done;
  const words = useWords().notifications.unsubscribe;
  const title = refusal ? words.refuseTitle : words.title;
  if (done)
    return (
      <Page title={title}>
        <Notice kind="done" title={words.doneTitle}>
          {refusal ? words.refuseDone : words.done}
        </Notice>
        {refusal ? (
          <p>
            <a href={paths.home()}>{words.home}</a>
          </p>
        ) : (
          <p>
            {words.undo} <a href={paths.notifications()}>{words.notifications}</a>
          </p>
        )}
      </Page>
    );
  return (
    <Page title={title} lead={refusal ? words.refuseLead : words.lead}>
      <PostButton
        action={paths.unsubscribe(token)}
        label={refusal ? words.refuseButton : words.button}
        kind={refusal ? "danger" : "primary"}
      />
    </Page>
  );
}
