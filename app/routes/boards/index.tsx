import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { canKeepBoard, canReadBoard } from "#app/domain/boards/board.policy";
import { termStateOf } from "#app/domain/boards/positions";
import { listTerms } from "#app/domain/boards/terms.server";
import { dayOf } from "#app/domain/calendar";
import { findWithReach } from "#app/domain/organizations/internal.server";
import { authorize, found, requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { wayBack } from "#app/routes/organizations/way-back";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { TermTable } from "./term-table";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const organization = found(await findWithReach(context.read, person, params.slug ?? ""));
  authorize(canReadBoard(organization.reach));
  const words = wordsFor(context.locale);
  const today = dayOf(new Date());
  const terms = (await listTerms(context.read, organization.id)).map(({ id, version, ...term }) => ({
    ...term,
    standing: termStateOf(term, today),
  }));
  const inState = (...states: readonly string[]) =>
    terms.filter(({ standing }) => states.includes(standing.state));
  return {
    title: words.ui.title(words.boards.title(organization.name)),
    back: wayBack(person, organization, words),
    slug: organization.slug,
    name: organization.name,
    mayKeep: canKeepBoard(person, organization),
    current: inState("current", "ending"),
    future: inState("future"),
    history: inState("ended"),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function Board() {
  const { back, slug, name, mayKeep, current, future, history } = useLoaderData<typeof loader>();
  const words = useWords().boards;
  const none = current.length + future.length + history.length === 0;
  const table = { slug, mayKeep };
  return (
    <Page title={words.title(name)} lead={words.lead} back={back} wide>
      {none && <EmptyState title={words.emptyTitle} text={mayKeep ? words.empty : words.emptyForReaders} />}
      {!none && (
        <Section title={words.current}>
          {current.length > 0 ? (
            <TermTable {...table} caption={words.current} terms={current} />
          ) : (
            <p>{words.nobodyNow}</p>
          )}
        </Section>
      )}
      {future.length > 0 && (
        <Section title={words.future}>
          <TermTable {...table} caption={words.future} terms={future} />
        </Section>
      )}
      {history.length > 0 && (
        <Section title={words.history}>
          <TermTable {...table} caption={words.history} terms={history} />
        </Section>
      )}
      {mayKeep && (
        <Actions>
          <LinkButton href={paths.newBoardTerm(slug)}>{words.new}</LinkButton>
        </Actions>
      )}
    </Page>
  );
}
