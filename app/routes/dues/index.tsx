import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canReadDues, canReadOwnDues } from "#app/domain/dues/due.policy";
import { listOwnDues } from "#app/domain/dues/list.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { wayBack } from "#app/routes/organizations/way-back";
import { EmptyState } from "#app/ui/empty-state";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { DueTable } from "./due-table";
import { Register } from "./register";
import { registerOf } from "./register-of";
import { shownDue } from "./shown-due";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  const readsAll = canReadDues(person, organization);
  authorize(readsAll || canReadOwnDues(person, organization));
  const words = wordsFor(locale);
  const own = readsAll ? [] : await listOwnDues(read, organization.id, person.id);
  return {
    title: words.ui.title(readsAll ? words.dues.title : words.dues.own.title),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    register: readsAll ? await registerOf({ request, context }, person, organization) : undefined,
    // What the leaders noted for themselves is not for her.
    own: own.map((due) => shownDue({ ...due, note: null }, locale)),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Dues() {
  const { back, slug, register, own } = useLoaderData<typeof loader>();
  const words = useWords().dues;
  if (register)
    return (
      <Page title={words.title} lead={words.lead} back={back} wide>
        <Register slug={slug} {...register} />
      </Page>
    );
  return (
    <Page title={words.own.title} lead={words.own.lead} back={back} wide>
      {own.length === 0 ? (
        <EmptyState title={words.own.emptyTitle} text={words.own.empty} />
      ) : (
        <DueTable slug={slug} caption={words.own.title} dues={own} />
      )}
    </Page>
  );
}
