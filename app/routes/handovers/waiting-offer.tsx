import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface WaitingOfferProps {
  slug: string;
  uid: string;
  to: string;
  afterwards: "leader" | "editor" | "member" | "leave";
  createdAt: Date | string;
  expiresAt: Date | string;
  isVoid: boolean;
}

/** The offer that waits for its answer, and the way to take it back. */
export function WaitingOffer({ slug, uid, to, isVoid, ...offer }: WaitingOfferProps) {
  const words = useWords().handovers.new;
  return (
    <Section title={words.pendingTitle}>
      {isVoid && <Notice kind="warning">{words.pendingVoid}</Notice>}
      <Facts
        items={[
          { term: words.to, value: to },
          { term: words.afterwards, value: words.afterwardsOptions[offer.afterwards] },
          { term: words.sent, value: <DateTime value={offer.createdAt} style="day" /> },
          { term: words.until, value: <DateTime value={offer.expiresAt} /> },
        ]}
      />
      <LinkButton href={paths.handoverCancellation(slug, uid)} kind="secondary">
        {words.cancel}
      </LinkButton>
    </Section>
  );
}
