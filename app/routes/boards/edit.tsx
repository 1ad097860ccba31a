import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { canKeepBoard } from "#app/domain/boards/board.policy";
import { editTerm } from "#app/domain/boards/edition.server";
import { TermEditionForm } from "#app/domain/boards/term.schema";
import { findTerm } from "#app/domain/boards/terms.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { invalid, readForm, stale } from "#app/http/forms.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { TermFields } from "./term-fields";
import { clashResult, recordValues, staleResult } from "./term-values";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepBoard(person, organization));
  const term = found(await findTerm(context.read, organization.id, params.uid ?? ""));
  const { ui, boards } = wordsFor(context.locale);
  return {
    title: ui.title(boards.form.editTitle(boards.positions[term.position])),
    slug: organization.slug,
    uid: term.uid,
    position: term.position,
    version: term.version,
    values: recordValues(term),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepBoard(person, organization));
  const term = found(await findTerm(fresh, organization.id, params.uid ?? ""));
  const form = await readForm(request, context, TermEditionForm);
  if (!form.ok) return invalid(form.result);
  const words = wordsFor(context.locale);
  const outcome = await context.db.tx((tx) => editTerm(tx, person, organization, term, form.data));
  if (outcome === "edited") return redirectWith(context, paths.board(organization.slug), "board-saved");
  if (outcome !== "stale") return invalid(clashResult(form.data, outcome.clash, words, context.locale));
  const stored = found(await findTerm(fresh, organization.id, term.uid));
  return stale(staleResult(form.data, stored, words));
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function EditTerm() {
  const { slug, uid, position, version, values } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { form, positions } = useWords().boards;
  return (
    <Page title={form.editTitle(positions[position])} back={{ href: paths.board(slug), label: form.back }}>
      <Form
        result={result}
        defaults={values}
        submitLabel={form.save}
        version={version}
        beside={
          <LinkButton href={paths.boardTermRemoval(slug, uid)} kind="quiet">
            {form.remove}
          </LinkButton>
        }
      >
        <TermFields />
      </Form>
    </Page>
  );
}
