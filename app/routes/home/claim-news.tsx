import { paths } from "#app/paths";
import { Notice, type NoticeKind } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface ClaimNewsProps {
  organization: string;
  slug: string;
  state: "pending" | "accepted" | "rejected" | "cancelled" | "expired";
  answer: string | null;
}

const kinds: Readonly<Record<Exclude<ClaimNewsProps["state"], "cancelled">, NoticeKind>> = {
  pending: "info",
  accepted: "done",
  rejected: "warning",
  expired: "warning",
};

/** What became of a claim of hers. */
export function ClaimNews({ organization, slug, state, answer }: ClaimNewsProps) {
  const words = useWords().claims;
  if (state === "cancelled") return null;
  const href = {
    pending: paths.ownClaims(),
    accepted: paths.organization(slug),
    rejected: paths.ownClaims(),
    expired: paths.organizationClaim(slug),
  }[state];
  return (
    <Notice kind={kinds[state]}>
      <p>
        <a href={href}>{words.news[state](organization)}</a>
      </p>
      {state === "rejected" && <p className="written">{answer ?? words.standardAnswer}</p>}
    </Notice>
  );
}
