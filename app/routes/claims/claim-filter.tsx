import type { Words } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

type State = keyof Words["claims"]["states"];

const states: readonly State[] = ["pending", "accepted", "rejected", "expired", "cancelled"];

/** One link for each state of a claim. */
export function ClaimFilter({ state }: { state: State }) {
  const words = useWords().claims;
  return (
    <nav className="actions" aria-label={words.queue.filter}>
      {states.map((option) => (
        <a
          key={option}
          className={`button button-${option === state ? "primary" : "secondary"}`}
          href={paths.claims(option === "pending" ? {} : { estado: option })}
          aria-current={option === state ? "true" : undefined}
        >
          {words.states[option]}
        </a>
      ))}
    </nav>
  );
}
