import { type StateWord, stateWords } from "#app/domain/courses/state-words";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

type State = (typeof stateWords)[StateWord];

/** The word of an address that asks for a state. */
export const stateWord = (state: State | undefined): StateWord | undefined =>
  (Object.keys(stateWords) as StateWord[]).find((word) => stateWords[word] === state);

/** All courses, or those in one state; what was searched for stays. */
export function StateTabs({ shown, q }: { shown: State | undefined; q: string }) {
  const { states, manage } = useWords().courses;
  const tabs = [undefined, ...Object.values(stateWords)];
  return (
    <nav aria-label={manage.tabs}>
      <ul className="tabs">
        {tabs.map((state) => {
          const ver = stateWord(state);
          return (
            <li key={state ?? ""}>
              <a
                href={paths.courses({ ...(ver && { ver }), q })}
                aria-current={state === shown ? "page" : undefined}
              >
                {state ? states[state] : manage.all}
              </a>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
