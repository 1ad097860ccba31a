import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openReading } from "#app/domain/memberships/readings.server";
import { canAskForNames } from "#app/domain/memberships/roster.policy";
import { ReadingForm } from "#app/domain/memberships/roster.schema";
import { findWithReach } from "#app/domain/organizations/internal.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findWithReach(context.read, person, params.slug ?? ""));
  authorize(canAskForNames(person, organization));
  const { ui, memberships } = wordsFor(context.locale);
  return {
    title: ui.title(memberships.names.title(organization.name)),
    slug: organization.slug,
    name: organization.name,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findWithReach(context.db.fresh, person, params.slug ?? ""));
  authorize(canAskForNames(person, organization));
  const form = await readForm(request, context, ReadingForm);
  if (!form.ok) return invalid(form.result);
  await context.db.tx((tx) => openReading(tx, person, organization, form.data.reason));
  return redirectWith(context, paths.members(organization.slug), "names-opened");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function ReadNames() {
  const { slug, name } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { names, member } = useWords().memberships;
  return (
    <Page
      title={names.title(name)}
      lead={names.lead}
      back={{ href: paths.members(slug), label: member.back }}
    >
      <Form result={result} submitLabel={names.submit}>
        <TextArea
          name="reason"
          label={names.reason}
          hint={names.reasonHint}
          required
          minLength={10}
          maxLength={1000}
        />
      </Form>
    </Page>
  );
}
