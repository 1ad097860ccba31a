import { paths } from "#app/paths";
import { PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface ReviewFreshnessProps {
  slug: string;
  last: Date | undefined;
  stale: boolean;
}

/** Whether a profile that nobody leads still holds: staff look, and say so. */
export function ReviewFreshness({ slug, last, stale }: ReviewFreshnessProps) {
  const words = useWords().freshness.review;
  return (
    <Section title={words.title}>
      <p>
        {words.hint} {stale && words.stale}
      </p>
      {last && (
        <p>
          {words.last}: <DateTime value={last} style="day" />.
        </p>
      )}
      <PostButton
        action={paths.organizationFreshness(slug)}
        label={words.confirm}
        kind={stale ? "primary" : "secondary"}
      />
    </Section>
  );
}
