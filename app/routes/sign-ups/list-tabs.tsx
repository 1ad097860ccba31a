import { type ListedState, listedStates } from "#app/domain/sign-ups/listed-states";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

interface ListTabsProps {
  slug: string;
  day: string;
  show: ListedState;
  counts: Readonly<Record<(typeof listedStates)[ListedState], number>>;
}

/** The parts of the list of a date, with how many are in each. */
export function ListTabs({ slug, day, show, counts }: ListTabsProps) {
  const words = useWords().signUps.list;
  return (
    <nav className="tabs" aria-label={words.tabs}>
      {(Object.keys(listedStates) as ListedState[]).map((part) => (
        <a
          key={part}
          href={paths.signUps(slug, { fecha: day, ver: part })}
          aria-current={part === show ? "page" : undefined}
        >
          {words.counts[listedStates[part]](counts[listedStates[part]])}
        </a>
      ))}
    </nav>
  );
}
