import type { ActionFunctionArgs, LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepBoard } from "#app/domain/boards/board.policy";
import { removeTerm } from "#app/domain/boards/edition.server";
import { findTerm } from "#app/domain/boards/terms.server";
import { findVisible } from "#app/domain/organizations/organization.server";
import { redirectWith } from "#app/http/flash.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findVisible(context.read, person, params.slug ?? ""));
  authorize(canKeepBoard(person, organization));
  const term = found(await findTerm(context.read, organization.id, params.uid ?? ""));
  const { ui, boards } = wordsFor(context.locale);
  return {
    title: ui.title(boards.removal.title(boards.positions[term.position])),
    slug: organization.slug,
    uid: term.uid,
    position: term.position,
    holder: term.holder,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const { fresh } = context.db;
  const organization = found(await findVisible(fresh, person, params.slug ?? ""));
  authorize(canKeepBoard(person, organization));
  const term = found(await findTerm(fresh, organization.id, params.uid ?? ""));
  await context.db.tx((tx) => removeTerm(tx, person, organization, term));
  return redirectWith(context, paths.board(organization.slug), "board-removed");
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function RemoveTerm() {
  const { slug, uid, position, holder } = useLoaderData<typeof loader>();
  const { removal, positions } = useWords().boards;
  return (
    <Page
      title={removal.title(positions[position])}
      lead={holder}
      back={{ href: paths.boardTerm(slug, uid), label: positions[position] }}
    >
      <p>{removal.text}</p>
      <PostButton action={paths.boardTermRemoval(slug, uid)} label={removal.confirm} kind="danger" />
    </Page>
  );
}
