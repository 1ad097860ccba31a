import type { Notice } from "#app/domain/notifications/notices.server";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

const states = ["pending", "sent", "failed", "suppressed"] as const satisfies readonly Notice["state"][];

/** One link for each state of a letter, and one for all. */
export function QueueFilter({ state }: { state: Notice["state"] | undefined }) {
  const words = useWords().notifications;
  const options = [undefined, ...states];
  return (
    <nav className="actions" aria-label={words.queue.filter}>
      {options.map((option) => (
        <a
          key={option ?? "every"}
          className={`button button-${option === state ? "primary" : "secondary"}`}
          href={paths.mailQueue(option ? { estado: option } : {})}
          aria-current={option === state ? "true" : undefined}
        >
          {option ? words.states[option] : words.queue.every}
        </a>
      ))}
    </nav>
  );
}
