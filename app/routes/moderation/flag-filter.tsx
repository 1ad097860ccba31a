import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

type State = keyof Words["moderation"]["states"];

const states: readonly State[] = ["open", "upheld", "dismissed"];

/** One link for each state of a report. */
export function FlagFilter({ state }: { state: State }) {
  const words = useWords().moderation;
  return (
    <nav className="actions" aria-label={words.queue.filter}>
      {states.map((option) => (
        <a
          key={option}
          className={`button button-${option === state ? "primary" : "secondary"}`}
          href={paths.flags(option === "open" ? {} : { estado: option })}
          aria-current={option === state ? "true" : undefined}
        >
          {words.states[option]}
        </a>
      ))}
    </nav>
  );
}
