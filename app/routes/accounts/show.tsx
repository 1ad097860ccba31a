import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findAccountRecord } from "#app/domain/accounts/directory.server";
import { canApprove, canGrantTo, canRevoke } from "#app/domain/grants/grant.policy";
import { listGrantsOf } from "#app/domain/grants/list.server";
import { holds } from "#app/domain/viewer";
import { found, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { CardList } from "#app/ui/card";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { GrantCard } from "./grant-card";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireGrant({ request, context }, "admin", "auditor");
  const account = found(await findAccountRecord(context.read, params.uid ?? ""));
  const rows = await listGrantsOf(context.read, account);
  const { id, ...shown } = account;
  return {
    title: wordsFor(context.locale).ui.title(account.name),
    account: shown,
    own: holds(person, "admin") && id === person.id,
    readsLog: holds(person, "auditor"),
    mayGrant: canGrantTo(person, id),
    grants: rows.map(({ grant, ...row }) => ({
      ...row,
      fromCommandLine: row.grantedBy === null && grant.grantedBy === null,
      mayApprove: row.state === "requested" && canApprove(person, grant),
      mayRevoke: row.state !== "expired" && canRevoke(person, grant),
    })),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function AccountRecord() {
  const { account, own, readsLog, mayGrant, grants } = useLoaderData<typeof loader>();
  const words = useWords();
  const { record } = words.ownAccount;
  const yesOrNo = (yes: boolean) => (yes ? record.yes : record.no);
  return (
    <Page title={account.name} back={{ href: paths.accounts(), label: record.back }}>
      <Facts
        items={[
          { term: record.mail, value: account.mail },
          { term: record.since, value: <DateTime value={account.createdAt} style="day" /> },
          { term: record.secondFactor, value: yesOrNo(account.hasSecondFactor) },
          { term: record.password, value: yesOrNo(account.hasStaffPassword) },
        ]}
      />
      {readsLog && (
        <p>
          <a href={paths.audit({ persona: account.uid })}>{record.audit}</a>
        </p>
      )}
      <Section title={words.grants.list.title}>
        {grants.length === 0 && <p>{words.grants.list.empty}</p>}
        <CardList>
          {grants.map((grant) => (
            <GrantCard key={grant.uid} grant={grant} />
          ))}
        </CardList>
        {own && <p className="hint">{words.grants.list.own}</p>}
        {mayGrant && <LinkButton href={paths.newGrant(account.uid)}>{words.grants.list.give}</LinkButton>}
      </Section>
    </Page>
  );
}
