import { paths } from "#app/paths";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface UpcomingActivitiesProps {
  slug: string;
  activities: readonly { readonly slug: string; readonly title: string; readonly when: string }[];
}

/** The next activities of an organization, on its page; nothing where there are none. */
export function UpcomingActivities({ slug, activities }: UpcomingActivitiesProps) {
  const words = useWords().activities.list;
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
      </p>
    </Section>
  );
}
