import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useLocale, useWords } from "#app/ui/words";
import type { Listed } from "./listed";

interface SentTableProps {
  slug: string;
  sent: readonly Listed[];
  /** Whether it says for whom each was, and how many. */
  counted: boolean;
}

/** What was sent, the latest first. */
export function SentTable({ slug, sent, counted }: SentTableProps) {
  const words = useWords().announcements;
  const locale = useLocale();
  return (
    <Section title={words.sent}>
      <Table
        caption={words.sent}
        columns={[
          { key: "title", label: words.headline },
          ...(counted
            ? [
                { key: "audience", label: words.audience },
                { key: "recipients", label: words.reached },
              ]
            : []),
          { key: "sentAt", label: words.sentOn },
        ]}
        rows={sent.map((one) => ({
          id: one.uid,
          title: (
            <a href={paths.announcement(slug, one.uid)} lang={one.locale === locale ? undefined : one.locale}>
              {one.title}
            </a>
          ),
          audience: words.audiences[one.audience],
          recipients: one.recipients !== null && words.people(one.recipients),
          sentAt: one.sentAt && <DateTime value={one.sentAt} style="day" />,
        }))}
      />
    </Section>
  );
}
