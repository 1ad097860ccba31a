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
  const asked = askedText(new URL(request.url).searchParams.get("lugar") ?? "");
  const towns = await findTowns(context.read, asked);
  if (towns.length === 1 && towns[0]) return redirect(paths.organizations({ cerca: towns[0].code }));
  const words = wordsFor(context.locale);
  return {
    title: words.ui.title(words.directory.town.title),
    description: words.directory.town.meta,
    asked,
    towns: towns.map(({ code, name, province }) => ({ code, name, province })),
    groups: cantonGroups(await listTowns(context.read), (canton) => canton),
  };
}

export function meta({ data }: MetaArgs<typeof loader>) {
  return data ? [{ title: data.title }, { name: "description", content: data.description }] : [];
}

export default function NearPlace() {
  const { asked, towns, groups } = useLoaderData<typeof loader>();
  const { directory, territories } = useWords();
  const words = directory.town;
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.organizations(), label: words.back }}>
      <SearchForm
        action={paths.nearPlace()}
        name="lugar"
        label={words.field}
        values={{ lugar: asked }}
        submitLabel={words.submit}
      />
      {asked !== "" && towns.length === 0 && <Notice kind="warning">{directory.unknownTown(asked)}</Notice>}
      {towns.length > 0 && (
        <Section title={words.several}>
          <ul className="link-list">
            {towns.map(({ code, name, province }) => (
              <li key={code}>
                <a href={paths.organizations({ cerca: code })}>{territories.option(name, province)}</a>
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
                  <a href={paths.organizations({ cerca: value })}>{canton}</a>
                </li>
              ))}
            </ul>
          </details>
        ))}
      </Section>
    </Page>
  );
}
