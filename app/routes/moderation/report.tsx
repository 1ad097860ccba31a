import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { flagOrganization } from "#app/domain/moderation/flags.server";
import { FlagForm } from "#app/domain/moderation/moderation.schema";
import { findReportable } from "#app/domain/moderation/reportable.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { found } from "#app/http/guards.server";
import { limit } from "#app/http/rate-limit.server";
import { tooMany } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { optionsOf } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

const outcomes = { flagged: "flag-sent", already: "flag-already" } as const;

export async function loader({ params, context }: LoaderFunctionArgs) {
  const { slug, name } = found(await findReportable(context.read, params.slug ?? ""));
  const words = wordsFor(context.locale);
  return { title: words.ui.title(words.moderation.report.title(name)), slug, name };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { viewer, db } = context;
  const organization = found(await findReportable(db.fresh, params.slug ?? ""));
  const form = await readForm(request, context, FlagForm);
  if (!form.ok) return invalid(form.result);
  // By network: nobody uses up the reports that others may make of her own profile.
  const from = `${organization.slug} ${context.ip}`;
  if (!(await limit(context, "flag", from))) return tooMany(request, context, FlagForm);
  const outcome = await db.tx((tx) => flagOrganization(tx, viewer, organization, form.data));
  return redirectWith(context, paths.organization(organization.slug), outcomes[outcome]);
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ReportOrganization() {
  const { slug, name } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { report, reasons } = useWords().moderation;
  return (
    <Page
      title={report.title(name)}
      lead={report.lead}
      back={{ href: paths.organization(slug), label: report.back }}
    >
      <Notice kind="info" title={report.careTitle}>
        <p>
          {report.care} <a href="tel:911">911</a>. <a href={paths.safety()}>{report.careLink}</a>.
        </p>
      </Notice>
      <Form result={result} submitLabel={report.submit}>
        <RadioGroup name="reason" label={report.reason} options={optionsOf(reasons)} required />
        <TextArea name="detail" label={report.detail} hint={report.detailHint} maxLength={1000} />
      </Form>
    </Page>
  );
}
