import type { LikelyTwice as Twice } from "#app/domain/memberships/twice.server";
import { paths } from "#app/paths";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

/** People of a roster that are listed at once; the others come up once these are answered. */
const listed = 20;

interface LikelyTwiceProps {
  slug: string;
  pairs: readonly Twice[];
}

/** Who seems to stand twice on a roster, with a way to each, for those who keep it. */
export function LikelyTwice({ slug, pairs }: LikelyTwiceProps) {
  const words = useWords().memberships.twice;
  if (pairs.length === 0) return null;
  return (
    <Fold summary={words.count(pairs.length)}>
      <ul className="link-list">
        {pairs.slice(0, listed).map(({ holder, noted }) => (
          <li key={noted.uid}>
            <a href={paths.memberUnion(slug, holder.uid, { con: noted.uid })}>
              {words.pair(holder.name, noted.name)}
            </a>
          </li>
        ))}
      </ul>
      {pairs.length > listed && <p>{words.more(pairs.length - listed)}</p>}
    </Fold>
  );
}
