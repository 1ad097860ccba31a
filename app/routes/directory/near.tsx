import { type LoaderFunctionArgs, type MetaArgs, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findTowns, listTowns } from "#app/domain/search/towns.server";
import { askedText } from "#app/domain/text";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { cantonGroups } from "#app/routes/territories/canton-groups";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { SearchForm } from "#app/ui/search-form";
import { useWords } from "#app/ui/words";

export async function loader({ request, context }: LoaderFunctionArgs) {
  const { searchParams } = new URL(request.url);
  const asked = askedText(searchParams.get("lugar") ?? "");
  const forAgenda = searchParams.get("para") === "agenda";
  const towns = await findTowns(context.read, asked);
  if (towns.length === 1 && towns[0]) return redirect(nearTo(towns[0].code, forAgenda));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.directory.town.title),
    description: forAgenda ? words.agenda.town.meta : words.directory.town.meta,
    forAgenda,
    asked,
    towns: towns.map(({ code, name, province }) => ({ code, name, province })),
    groups: cantonGroups(await listTowns(context.read), (canton) => canton),
  };
}

/** The list in which the nearest to a place come first: of organizations, or of what is to come. */
const nearTo = (cerca: string, forAgenda: boolean): string =>
  forAgenda ? paths.agenda({ cerca }) : paths.organizations({ cerca });

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.description }] : [];
}

export default function NearPlace() {
  const { asked, forAgenda, towns, groups } = useLoaderData<typeof loader>();
  const { directory, agenda, territories } = useWords();
  const words = directory.town;
  const back = forAgenda
    ? { href: paths.agenda(), label: agenda.title }
    : { href: paths.organizations(), label: words.back };
  return (
    <Page title={words.title} lead={words.lead} back={back}>
      <SearchForm
        action={paths.nearPlace()}
        name="lugar"
        label={words.field}
        values={{ lugar: asked }}
        submitLabel={words.submit}
      >
        {forAgenda && <input type="hidden" name="para" value="agenda" />}
      </SearchForm>
      {asked !== "" && towns.length === 0 && <Notice kind="warning">{directory.unknownTown(asked)}</Notice>}
      {towns.length > 0 && (
        <Section title={words.several}>
          <ul className="link-list">
            {towns.map(({ code, name, province }) => (
              <li key={code}>
                <a href={nearTo(code, forAgenda)}>{territories.option(name, province)}</a>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={words.list}>
        {groups.map(({ label, options }) => (
          <details key={label} className="fold">
            <summary>{label}</summary>
            <ul className="link-list">
              {options.map(({ value, label: canton }) => (
                <li key={value}>
                  <a href={nearTo(value, forAgenda)}>{canton}</a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Section>
    </Page>
  );
}
