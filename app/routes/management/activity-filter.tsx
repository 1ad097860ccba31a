import { type ActivityView, activityViews } from "#app/domain/management/activity-views";
import { paths } from "#app/paths";
import { useWords } from "#app/ui/words";

/** One link for what is shown, one for what staff hid. */
export function ActivityFilter({ view }: { view: ActivityView }) {
  const words = useWords().management.activities;
  return (
    <nav className="actions" aria-label={words.filter}>
      {activityViews.map((option) => (
        <a
          key={option}
          className={`button button-${option === view ? "primary" : "secondary"}`}
          href={paths.managedActivities(option === "hidden" ? { ver: "ocultas" } : {})}
          aria-current={option === view ? "true" : undefined}
        >
          {words.views[option]}
        </a>
      ))}
    </nav>
  );
}
