import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { readLetter } from "#app/domain/notifications/mailbox.server";
import { found, requireDemo } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { LetterText } from "./letter-text";

export async function loader({ params, context }: LoaderFunctionArgs) {
  requireDemo(context);
  const letter = found(await readLetter(context.env, params.file ?? ""));
  return { title: wordsFor(context.locale).ui.title(letter.subject), letter };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Letter() {
  const { letter } = useLoaderData<typeof loader>();
  const words = useWords().notifications.mailbox;
  return (
    <Page title={letter.subject} back={{ href: paths.mailbox(), label: words.back }}>
      <Facts
        items={[
          { term: words.to, value: letter.to },
          { term: words.date, value: <DateTime value={letter.date} /> },
        ]}
      />
      <LetterText text={letter.text} />
    </Page>
  );
}
