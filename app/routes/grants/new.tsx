import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { findAccountRecord } from "#app/domain/accounts/directory.server";
import { lastExpiryDay } from "#app/domain/grants/expiry";
import { canGrantTo } from "#app/domain/grants/grant.policy";
import { GrantForm } from "#app/domain/grants/grant.schema";
import { giveGrant } from "#app/domain/grants/grant.server";
import { listOffices } from "#app/domain/offices/offices.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireConfirmed, requireGrant } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/choice-group";
import { DateTime } from "#app/ui/date-time";
import { Field } from "#app/ui/field";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";
import { refusal } from "./refusal";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const account = found(await findAccountRecord(context.read, params.uid ?? ""));
  authorize(canGrantTo(person, account.id));
  const { ui, grants } = wordsFor(context.locale);
  const offices = await listOffices(context.read);
  return {
    title: ui.title(grants.new.title(account.name)),
    account: { uid: account.uid, name: account.name },
    lastDay: lastExpiryDay(),
    offices: offices
      .filter((office) => office.active)
      .map(({ slug, name }) => ({ value: slug, label: name })),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  await requireGrant({ request, context }, "admin");
  const person = await requireConfirmed({ request, context });
  const account = found(await findAccountRecord(context.db.fresh, params.uid ?? ""));
  authorize(canGrantTo(person, account.id));
  const form = await readForm(request, context, GrantForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => giveGrant(tx, person, account.id, form.data));
  if (outcome === "given" || outcome === "requested")
    return redirectWith(context, paths.accountRecord(account.uid), `grant-${outcome}`);
  return invalid(refusal(form.data, outcome, wordsFor(context.locale).grants.refusals));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewGrant() {
  const { account, lastDay, offices } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { new: words, roles, roleHints } = useWords().grants;
  const lastDayHint = (
    <>
      {words.expiresHint} <DateTime value={lastDay} style="day" />
    </>
  );
  const back = { href: paths.accountRecord(account.uid), label: words.back };
  return (
    <Page title={words.title(account.name)} lead={words.lead} back={back}>
      <Notice kind="info">
        <p>{words.twoPeople}</p>
        <p>{words.sessions}</p>
      </Notice>
      <Form result={result} defaults={{ expiresOn: lastDay }} submitLabel={words.submit}>
        <RadioGroup
          name="role"
          label={words.role}
          options={optionsOf(roles).map((option) => ({
            ...option,
            hint: roleHints[option.value as keyof typeof roleHints],
          }))}
          required
        />
        <Select
          name="office"
          label={words.office}
          hint={words.officeHint}
          emptyLabel={words.officeEmpty}
          options={offices}
        />
        <TextArea
          name="reason"
          label={words.reason}
          hint={words.reasonHint}
          rows={3}
          minLength={10}
          maxLength={500}
          required
        />
        <Field name="expiresOn" type="date" label={words.expiresOn} hint={lastDayHint} required />
      </Form>
    </Page>
  );
}
