import type { LikelyDuplicate } from "#app/domain/duplicates/likely.server";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { SearchForm } from "#app/ui/search-form";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";

interface MergeChoiceProps {
  slug: string;
  name: string;
  /** The address that was asked for and leads to no profile. */
  asked: string;
  twins: readonly Pick<LikelyDuplicate, "slug" | "name" | "acronym" | "state" | "reasons">[];
}

/** With which other profile one is to be merged: a likely one, or any by its address. */
export function MergeChoice({ slug, name, asked, twins }: MergeChoiceProps) {
  const { merges, duplicates, organizations } = useWords();
  const words = merges.choice;
  return (
    <Page
      title={words.title(name)}
      lead={words.lead}
      back={{ href: paths.organizationReview(slug), label: words.back }}
    >
      {asked && (
        <Notice kind="warning" title={words.unknownTitle}>
          {words.unknown}
        </Notice>
      )}
      <Section title={words.likely}>
        {twins.length === 0 && <p>{words.none}</p>}
        <CardList>
          {twins.map((twin) => (
            <Card
              key={twin.slug}
              level={3}
              title={twin.acronym ? `${twin.name} (${twin.acronym})` : twin.name}
              href={paths.merge(slug, { con: twin.slug })}
            >
              <Tags>
                <Tag>{organizations.states[twin.state]}</Tag>
                {twin.reasons.map((reason) => (
                  <Tag key={reason} kind="waiting">
                    {duplicates.reasons[reason]}
                  </Tag>
                ))}
              </Tags>
            </Card>
          ))}
        </CardList>
      </Section>
      <SearchForm
        action={paths.merge(slug)}
        name="con"
        label={words.address}
        hint={words.addressHint}
        values={{ con: asked }}
        submitLabel={words.submit}
      />
    </Page>
  );
}
