import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canKeepBoard } from "#app/domain/boards/board.policy";
import { addTerm } from "#app/domain/boards/edition.server";
import { TermForm } from "#app/domain/boards/term.schema";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { TermFields } from "./term-fields";
import { clashResult } from "./term-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepBoard(person, organization));
  const { ui, boards } = wordsFor(context.locale);
  return { title: ui.title(boards.form.newTitle), slug: organization.slug };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.db.fresh, person, params.slug ?? ""));
  authorize(canKeepBoard(person, organization));
  const form = await readForm(request, context, TermForm);
  if (!form.ok) return invalid(form.result);
  const outcome = await context.db.tx((tx) => addTerm(tx, person, organization, form.data));
  if (outcome === "added") return redirectWith(context, paths.board(organization.slug), "board-added");
  return invalid(clashResult(form.data, outcome.clash, wordsFor(context.locale), context.locale));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function NewTerm() {
  const { slug } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const words = useWords().boards.form;
  return (
    <Page title={words.newTitle} back={{ href: paths.board(slug), label: words.back }}>
      <Form result={result} submitLabel={words.add}>
        <TermFields />
      </Form>
    </Page>
  );
}
