import type { Double } from "#app/domain/sign-ups/doubles.server";
import { paths } from "#app/paths";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

interface DoublesSummaryProps {
  slug: string;
  doubles: readonly Double[];
  /** Whether someone can still be taken off. */
  open: boolean;
}

/** Sign-ups that may be one person's, two by two, wherever in the list they stand, and the way to take one off. */
export function DoublesSummary({ slug, doubles, open }: DoublesSummaryProps) {
  const { doubles: words, list } = useWords().signUps;
  if (doubles.length === 0) return null;
  return (
    <Fold summary={words.title(doubles.length)}>
      {open && <p className="hint">{words.hint}</p>}
      <ul>
        {doubles.map(({ one, other, by }) => (
          <li key={`${one.uid} ${other.uid}`}>
            {words.pair(other.name, words.by[by](one.name))}
            {open && (
              <>
                {". "}
                <a href={paths.signUpRemoval(slug, one.uid)}>
                  {words.removeFirst}
                  <span className="sr-only"> {list.about(one.name)}</span>
                </a>
                {" · "}
                <a href={paths.signUpRemoval(slug, other.uid)}>
                  {words.removeSecond}
                  <span className="sr-only"> {list.about(other.name)}</span>
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
