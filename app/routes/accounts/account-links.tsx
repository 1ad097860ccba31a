import { paths } from "#app/paths";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

/** Where a person keeps her account safe. */
export function AccountLinks({ mail, hasSecondFactor }: { mail: string; hasSecondFactor: boolean }) {
  const { ownAccount, calendarFeeds, claims, joinRequests, moderation } = useWords();
  const words = ownAccount.edit;
  const links = [
    { href: paths.mail(), label: words.changeMail },
    { href: paths.password(), label: words.password },
    { href: paths.secondFactor(), label: hasSecondFactor ? words.secondFactorOn : words.secondFactorOff },
    { href: paths.sessions(), label: words.sessions },
    { href: paths.notifications(), label: words.notifications },
    { href: paths.calendarFeed(), label: calendarFeeds.title },
    { href: paths.ownClaims(), label: claims.mine.title },
    { href: paths.ownJoinRequests(), label: joinRequests.mine.title },
    { href: paths.ownFlags(), label: moderation.mine.title },
    { href: paths.audit(), label: words.audit },
    { href: paths.ownData(), label: words.ownData },
    { href: paths.signOut(), label: words.signOut },
  ];
  return (
    <Section title={words.more}>
      <p>
        {words.mail}: <strong>{mail}</strong>
      </p>
      <ul className="link-list">
        {links.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
