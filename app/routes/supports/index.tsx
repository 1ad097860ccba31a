import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canEdit } from "#app/domain/organizations/organization.policy";
import { findVisible } from "#app/domain/organizations/organization.server";
import { SupportForm } from "#app/domain/supports/support.schema";
import { addSupport, listSupports, mostSupports } from "#app/domain/supports/supports.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { type FormWord, refuse } from "#app/http/refused-form.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { SupportFields } from "./fields";
import { SupportList } from "./list";

const refusals = {
  "already-there": "support-there",
  full: "supports-full",
  closed: "profile-closed",
} as const satisfies Record<string, FormWord>;

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.supports.title),
    slug: organization.slug,
    most: mostSupports,
    list: await listSupports(context.read, organization),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canEdit(person, organization));
  const form = await readForm(request, context, SupportForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addSupport(tx, person, organization, form.data));
  if (outcome !== "added") return refuse(request, context, SupportForm, refusals[outcome], "support");
  return redirectWith(context, paths.organizationSupports(organization.slug), "support-added");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OrganizationSupports() {
  const { slug, most, list } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { supports: words, organizations } = useWords();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      back={{ href: paths.organizationHub(slug), label: organizations.hub.title }}
    >
      <SupportList slug={slug} side="offer" list={list} />
      <SupportList slug={slug} side="need" list={list} />
      {list.length >= most ? (
        <Notice kind="info">{words.full(most)}</Notice>
      ) : (
        <Section title={words.addTitle}>
          <Form result={result} submitLabel={words.add}>
            <SupportFields />
          </Form>
        </Section>
      )}
    </Page>
  );
}
