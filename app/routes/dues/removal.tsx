import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepDues } from "#app/domain/dues/due.policy";
import { removeDue } from "#app/domain/dues/edition.server";
import { findDue } from "#app/domain/dues/list.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { shownDue } from "./shown-due";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { read, locale } = context;
  const organization = found(await findVisible(read, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const due = shownDue(found(await findDue(read, organization.id, params.uid ?? "")), locale);
  const { ui, dues } = wordsFor(locale);
  return { title: ui.title(dues.removal.title(due.name)), slug: organization.slug, due };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepDues(person, organization));
  const due = found(await findDue(fresh, organization.id, params.uid ?? ""));
  const outcome = await context.db.tx((tx) => removeDue(tx, person, organization, due));
  const register = paths.dues(organization.slug, { periodo: due.period });
  return redirectWith(context, register, outcome === "removed" ? "due-removed" : "due-moved-on");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveDue() {
  const { slug, due } = useLoaderData<typeof loader>();
  const { removal, form, money } = useWords().dues;
  const { uid, name, periodText, amountCents, receiptNumber } = due;
  return (
    <Page
      title={removal.title(name)}
      lead={`${periodText} · ${money(amountCents)}`}
      back={{ href: paths.due(slug, uid), label: form.editTitle(name) }}
    >
      <p>{removal.text}</p>
      {receiptNumber !== null && <p>{removal.void(receiptNumber)}</p>}
      <PostButton action={paths.dueRemoval(slug, uid)} label={removal.confirm} kind="danger" />
    </Page>
  );
}
