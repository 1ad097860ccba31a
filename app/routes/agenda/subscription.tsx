import { paths } from "#app/paths";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

interface SubscriptionProps {
  title: string;
  feeds: readonly { readonly label: string; readonly path: string }[];
  /** By which people reach the site. */
  origin: string;
  signedIn: boolean;
}

/** The addresses by which a calendar program follows what is announced. */
export function Subscription({ title, feeds, origin, signedIn }: SubscriptionProps) {
  const words = useWords().agenda.subscribe;
  return (
    <Fold summary={title}>
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
