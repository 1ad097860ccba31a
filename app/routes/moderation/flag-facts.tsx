import type { ReadFlag } from "#app/domain/moderation/list.server";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { useWords } from "#app/ui/words";
import { FlagTag } from "./flag-tag";

/** What a report says and what it was answered. Who made it is not said. */
export function FlagFacts({ flag }: { flag: Omit<ReadFlag, "id" | "organizationId"> }) {
  const { show: words, reasons } = useWords().moderation;
  return (
    <>
      <Facts
        items={[
          { term: words.reason, value: reasons[flag.reason] },
          { term: words.detail, value: flag.detail && <span className="written">{flag.detail}</span> },
          { term: words.state, value: <FlagTag state={flag.state} /> },
          { term: words.from, value: flag.signedIn ? words.account : words.visitor },
          { term: words.sent, value: <DateTime value={flag.createdAt} /> },
          { term: words.answered, value: flag.decidedAt && <DateTime value={flag.decidedAt} /> },
          { term: words.answer, value: flag.answer && <span className="written">{flag.answer}</span> },
        ]}
      />
      <p>
        <a href={paths.organization(flag.slug)}>{words.profile}</a>
      </p>
    </>
  );
}
