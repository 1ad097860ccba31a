import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface SecretAddressProps {
  /** Undefined where the installation can no longer show it. */
  address: string | undefined;
  createdAt: Date;
}

/** Her address as text to be copied, and in the form that some phones open by themselves. */
export function SecretAddress({ address, createdAt }: SecretAddressProps) {
  const words = useWords().calendarFeeds;
  if (address === undefined) return <p>{words.unreadable}</p>;
  return (
    <Section title={words.address}>
      <p>{words.addressHint}</p>
      <Facts
        items={[
          { term: words.copy, value: address },
          { term: words.tap, value: address.replace(/^https?:/, "webcal:") },
          { term: words.made, value: <DateTime value={createdAt} /> },
        ]}
      />
    </Section>
  );
}
