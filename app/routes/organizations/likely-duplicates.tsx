import type { LikelyDuplicate } from "#app/domain/duplicates/likely.server";
import { paths } from "#app/paths";
import { Card, CardList } from "#app/ui/card";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

export type ShownDuplicate = Pick<LikelyDuplicate, "slug" | "name" | "acronym" | "state" | "reasons">;

/** Profiles that may be the same organization, each with why; one that nobody has claimed can be claimed instead. */
export function LikelyDuplicates({ duplicates }: { duplicates: readonly ShownDuplicate[] }) {
  const words = useWords().organizations.duplicates;
  return (
    <>
      <Notice kind="warning" title={words.title} focused>
        {words.text}
      </Notice>
      <CardList>
        {duplicates.map(({ slug, name, acronym, state, reasons }) => (
          <Card key={slug} title={acronym ? `${name} (${acronym})` : name} href={paths.organization(slug)}>
            <p className="hint">{reasons.map((reason) => words.reasons[reason]).join(" · ")}</p>
            {state === "unclaimed" && (
              <p>
                <a href={paths.organizationClaim(slug)}>{words.claim}</a>
              </p>
            )}
          </Card>
        ))}
      </CardList>
    </>
  );
}
