import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canManageOffices, canReadOffices } from "#app/domain/offices/office.policy";
import { listOffices } from "#app/domain/offices/offices.server";
import { authorize, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { Table } from "#app/ui/table";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  authorize(canReadOffices(person));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.offices.title),
    offices: await listOffices(context.read),
    mayManage: canManageOffices(person),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Offices() {
  const { offices, mayManage } = useLoaderData<typeof loader>();
  const words = useWords();
  const { place } = words.organizations;
  return (
    <Page
      title={words.offices.title}
      lead={words.offices.lead}
      back={{ href: paths.management(), label: words.offices.back }}
      wide
    >
      {offices.length === 0 ? (
        <EmptyState title={words.offices.emptyTitle} text={words.offices.empty} />
      ) : (
        <Table
          caption={words.offices.title}
          columns={[
            { key: "name", label: words.offices.name },
            { key: "seat", label: words.offices.seat },
            { key: "cantons", label: words.offices.covers },
            { key: "state", label: words.offices.state },
          ]}
          rows={offices.map((office) => ({
            id: office.slug,
            name: mayManage ? <a href={paths.office(office.slug)}>{office.name}</a> : office.name,
            seat: place(office.seat, office.province),
            cantons: words.offices.cantons(office.cantons),
            state: office.active ? words.offices.active : words.offices.inactive,
          }))}
        />
      )}
      {mayManage && (
        <Actions>
          <LinkButton href={paths.newOffice()}>{words.offices.new}</LinkButton>
        </Actions>
      )}
    </Page>
  );
}
