import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listOwnData } from "#app/domain/privacy/overview.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Page, Section } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { ui, privacy } = wordsFor(context.locale);
  return { title: ui.title(privacy.title), parts: await listOwnData(context.db.fresh, person.id) };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OwnData() {
  const { parts } = useLoaderData<typeof loader>();
  const { privacy: words, ownAccount } = useWords();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.account(), label: ownAccount.edit.title }}
    >
      <Section title={words.what}>
        <Table
          caption={words.caption}
          columns={[
            { key: "table", label: words.column.table },
            { key: "purpose", label: words.column.purpose },
            { key: "retention", label: words.column.retention },
            { key: "rows", label: words.column.rows, align: "end" },
          ]}
          rows={parts.map(({ table, authored, purpose, retention, rows }) => {
            const label = words.tables[table] ?? table;
            return {
              id: `${table} ${authored}`,
              table: authored ? words.authored(label) : label,
              purpose: words.purposes[purpose],
              retention:
                typeof retention !== "object"
                  ? words.retention[retention]
                  : retention.days > 1
                    ? words.retention.days(retention.days)
                    : words.retention.soon,
              rows,
            };
          })}
        />
      </Section>
      <Section title={words.download.title}>
        <p>{words.download.text}</p>
        <ul className="link-list">
          <li>
            <a href={paths.ownDataDownload({ formato: "csv" })}>{words.download.csv}</a>
          </li>
          <li>
            <a href={paths.ownDataDownload({ formato: "json" })}>{words.download.json}</a>
          </li>
        </ul>
      </Section>
      <ul className="link-list">
        <li>
          <a href={paths.account()}>{words.correct}</a>
        </li>
        <li>
          <a href={paths.accountDeletion()}>{words.delete.link}</a>
        </li>
      </ul>
    </Page>
  );
}
