import type { LoaderFunctionArgs, MetaArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { askedPage } from "#app/domain/pages";
import { takesBack } from "#app/domain/sign-ups/opening";
import { listOwn } from "#app/domain/sign-ups/own.server";
import { requireSignedIn } from "#app/http/guards.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { EmptyState } from "#app/ui/empty-state";
import { Page, Section } from "#app/ui/page";
import { Pagination } from "#app/ui/pagination";
import { useWords } from "#app/ui/words";
import { OwnDates } from "./own-dates";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const person = await requireSignedIn({ request, context });
  const now = new Date();
  const asked = askedPage.parse(new URL(request.url).searchParams.get("pagina") ?? undefined);
  const { toCome, past, ...list } = await listOwn(context.read, person, asked, now);
  const shown = (rows: typeof toCome) =>
    rows.map(({ id, occurrenceId, hiddenAt, cancelledAt, movedAt, ...row }) => ({
      ...row,
      linked: hiddenAt === null,
      cancelled: cancelledAt !== null,
      moved: movedAt !== null,
      mayWithdraw: takesBack({ startsAt: row.startsAt, cancelledAt }, now),
    }));
  const { ui, signUps } = wordsFor(context.locale);
  return { title: ui.title(signUps.mine.title), toCome: shown(toCome), past: shown(past), ...list };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }] : [];
}

export default function OwnActivities() {
  const { toCome, past, page, pages } = useLoaderData<typeof loader>();
  const words = useWords().signUps.mine;
  if (toCome.length + past.length === 0)
    return (
      <Page title={words.title}>
        <EmptyState
          title={words.emptyTitle}
          text={words.empty}
          action={{ href: paths.agenda(), label: words.agenda }}
        />
      </Page>
    );
  return (
    <Page title={words.title} lead={words.lead}>
      {(toCome.length > 0 || page === 1) && (
        <Section title={words.toCome}>
          {toCome.length > 0 ? <OwnDates dates={toCome} /> : <p>{words.nothingToCome}</p>}
        </Section>
      )}
      <Actions>
        <LinkButton href={paths.agenda()}>{words.agenda}</LinkButton>
        <LinkButton href={paths.calendarFeed()} kind="secondary">
          {words.calendar}
        </LinkButton>
      </Actions>
      {past.length > 0 && (
        <Section title={words.past}>
          <OwnDates dates={past} />
        </Section>
      )}
      <Pagination page={page} pages={pages} href={(pagina) => paths.ownActivities({ pagina })} />
    </Page>
  );
}
