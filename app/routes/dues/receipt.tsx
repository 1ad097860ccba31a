import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { longDay } from "#app/domain/calendar";
import { canReadDues, canReadOwnDues } from "#app/domain/dues/due.policy";
import { longPeriod } from "#app/domain/dues/periods";
import { findReceipt } from "#app/domain/dues/receipts.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Facts } from "#app/ui/facts";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  const readsAll = canReadDues(person, organization);
  authorize(readsAll || canReadOwnDues(person, organization));
  const receipt = found(await findReceipt(read, organization.id, params.uid ?? ""));
  found(readsAll || receipt.accountId === person.id || undefined);
  const { ui, dues } = wordsFor(locale);
  const { number, period, amountCents, paidOn, issuer } = receipt;
  return {
    title: ui.title(dues.receiptPage.title(number)),
    slug: organization.slug,
    organization: organization.name,
    receipt: {
      number,
      amountCents,
      paidOn: longDay(paidOn, locale),
      issuer,
      name: receipt.name ?? dues.gone,
    },
    period: longPeriod(period, locale),
    back: readsAll ? dues.title : dues.own.title,
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Receipt() {
  const { slug, organization, receipt, period, back } = useLoaderData<typeof loader>();
  const { receiptPage: words, money, inWords } = useWords().dues;
  const { number, name, amountCents, paidOn, issuer } = receipt;
  return (
    <Page title={words.title(number)} lead={organization} back={{ href: paths.dues(slug), label: back }}>
      <Facts
        items={[
          { term: words.from, value: name },
          {
            term: words.sum,
            value: (
              <>
                <strong>{money(amountCents)}</strong> ({inWords(amountCents)})
              </>
            ),
          },
          { term: words.concept, value: words.conceptOf(period) },
          { term: words.paidOn, value: paidOn },
          { term: words.issuer, value: issuer },
        ]}
      />
      <div className="signature">{words.signature}</div>
      <p className="hint">{words.care}</p>
      <p className="hint screen-only">{words.print}</p>
    </Page>
  );
}
