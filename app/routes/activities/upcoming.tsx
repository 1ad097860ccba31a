import { paths } from "#app/paths";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface UpcomingActivitiesProps {
  slug: string;
  /** Whose calendar can be subscribed to; empty where it is not before everyone. */
  calendar: string | undefined;
  activities: readonly { readonly slug: string; readonly title: string; readonly when: string }[];
}

/** The next activities of an organization, on its page; nothing where there are none. */
export function UpcomingActivities({ slug, calendar, activities }: UpcomingActivitiesProps) {
  const {
    activities: { list: words },
    agenda,
  } = useWords();
  if (activities.length === 0) return null;
  return (
    <Section title={words.upcoming}>
      <ul>
        {activities.map((activity) => (
          <li key={activity.slug}>
            <a href={paths.activity(activity.slug)}>{activity.title}</a>, {activity.when}
          </li>
        ))}
      </ul>
      <p>
        <a href={paths.organizationActivities(slug)}>{words.all}</a>
        {calendar && (
          <>
            {" · "}
            <a href={paths.organizationFeed(slug)}>{agenda.subscribe.ofOrganization(calendar)}</a>
          </>
        )}
      </p>
    </Section>
  );
}
