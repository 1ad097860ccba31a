import { paths } from "#app/paths";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

interface SubscriptionProps {
  canton: { code: string; name: string } | undefined;
  /** By which people reach the site. */
  origin: string;
  signedIn: boolean;
}

/** The addresses by which a calendar program follows the agenda. */
export function Subscription({ canton, origin, signedIn }: SubscriptionProps) {
  const words = useWords().agenda.subscribe;
  const feeds = [
    ...(canton
      ? [{ label: words.ofCanton(canton.name), path: paths.agendaFeed({ canton: canton.code }) }]
      : []),
    { label: words.ofAll, path: paths.agendaFeed() },
  ];
  return (
    <Fold summary={words.title}>
      <p>{words.text}</p>
      <ul className="link-list">
        {feeds.map(({ label, path }) => (
          <li key={path}>
            {label}: <a href={path}>{origin + path}</a>
          </li>
        ))}
        {signedIn && (
          <li>
            <a href={paths.calendarFeed()}>{words.own}</a>
          </li>
        )}
      </ul>
    </Fold>
  );
}
