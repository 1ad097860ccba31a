import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listLetters } from "#app/domain/notifications/mailbox.server";
import { requireDemo } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

export async function loader({ context }: LoaderFunctionArgs) {
  requireDemo(context);
  const words = wordsFor(context.locale);
  const letters = await listLetters(context.env);
  return {
    title: words.ui.title(words.notifications.mailbox.title),
    letters: letters.map(({ file, to, subject, date }) => ({ file, to, subject, date })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Mailbox() {
  const { letters } = useLoaderData<typeof loader>();
  const words = useWords().notifications.mailbox;
  return (
    <Page title={words.title} lead={words.lead} wide>
      {letters.length === 0 ? (
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.demo(), label: words.toDemo }}
        />
      ) : (
        <Table
          caption={words.caption}
          columns={[
            { key: "subject", label: words.subject },
            { key: "to", label: words.to },
            { key: "date", label: words.date },
          ]}
          rows={letters.map(({ file, subject, to, date }) => ({
            id: file,
            subject: <a href={paths.mailboxLetter(file)}>{subject}</a>,
            to,
            date: <DateTime value={date} />,
          }))}
        />
      )}
    </Page>
  );
}
