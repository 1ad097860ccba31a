import type { ShownSide } from "#app/domain/duplicates/pair-list.server";
import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { Section } from "#app/ui/page";
import { Tag, Tags } from "#app/ui/tag";
import { useWords } from "#app/ui/words";
import { PairTable } from "./pair-table";

interface PairCardProps {
  one: ShownSide;
  other: ShownSide;
  reasons: readonly (keyof Words["duplicates"]["reasons"])[];
  /** Of the names, from 0 to 1. */
  likeness: number;
  mayDecide: boolean;
  /** The filters of the list, to which one comes back. */
  back: { canton: string; contact: string };
}

/** Two profiles that may be one: why, what each says, and the two answers. */
export function PairCard({ one, other, reasons, likeness, mayDecide, back }: PairCardProps) {
  const words = useWords().duplicates;
  const about = words.caption(one.name, other.name);
  return (
    <Section title={about}>
      <Tags>
        {reasons.map((reason) => (
          <Tag key={reason} kind="waiting">
            {words.reasons[reason]}
          </Tag>
        ))}
      </Tags>
      {reasons.includes("name") && <p className="hint">{words.likeness(Math.round(likeness * 100))}</p>}
      <PairTable one={one} other={other} />
      {mayDecide ? (
        <Actions>
          <LinkButton href={paths.merge(one.slug, { con: other.slug })}>
            {words.merge}
            <span className="sr-only"> {about}</span>
          </LinkButton>
          <PostButton
            action={paths.distinction()}
            label={words.apart}
            kind="secondary"
            fields={{ one: one.slug, other: other.slug, ...back }}
            about={about}
          />
        </Actions>
      ) : (
        <Notice kind="info">{words.own}</Notice>
      )}
    </Section>
  );
}
