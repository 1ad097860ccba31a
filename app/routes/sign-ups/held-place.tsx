import type { Wish } from "#app/domain/sign-ups/entry.server";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface HeldPlaceProps {
  action: string;
  slug: string;
  day: string;
  heading: string;
  startsAt: Date;
  timeZone: "America/Guayaquil" | "Pacific/Galapagos";
  place: string | null;
  onlineUrl: string | null;
  role: Wish["role"];
  state: "confirmed" | "waiting" | "withdrawn";
  line: number | null;
  cancelled: boolean;
  cancelledReason: string | null;
  moved: boolean;
  /** Whether the date still takes her place back. */
  open: boolean;
  /** Whether everyone sees the activity. */
  shown: boolean;
  mail: "none" | "sent" | "asked" | "confirmed";
}

/** What someone without an account holds: what and when, how it stands, and the way to give it back. */
export function HeldPlace(props: HeldPlaceProps) {
  const {
    action,
    slug,
    day,
    heading,
    startsAt,
    timeZone,
    place,
    onlineUrl,
    role,
    cancelled,
    cancelledReason,
  } = props;
  const { state, line, moved, open, shown, mail } = props;
  const { link, roles, withdrawal } = useWords().signUps;
  const withdrawn = state === "withdrawn";
  const standing = line === null ? (withdrawn ? link.withdrawn : link.confirmed) : link.waiting(line);
  return (
    <Page title={heading} lead={cancelled ? link.cancelled : standing}>
      {moved && !cancelled && <Notice kind="warning">{link.moved}</Notice>}
      <Facts
        items={[
          { term: link.when, value: <DateTime value={startsAt} timeZone={timeZone} /> },
          { term: link.where, value: place },
          { term: link.online, value: onlineUrl && <a href={onlineUrl}>{onlineUrl}</a> },
          { term: link.role, value: roles[role] },
          { term: link.reason, value: cancelled ? cancelledReason : null },
        ]}
      />
      {!withdrawn && !cancelled && mail === "asked" && (
        <Notice kind="info" title={link.mailTitle}>
          <p>{link.mailText}</p>
          <PostButton action={action} label={link.confirmMail} fields={{ act: "confirm" }} />
        </Notice>
      )}
      {!withdrawn && !cancelled && mail !== "asked" && <p>{mailWords(link)[mail]}</p>}
      {!withdrawn && !cancelled && <p>{link.keep}</p>}
      {!withdrawn && open && (
        <>
          <PostButton action={action} label={link.withdraw} fields={{ act: "withdraw" }} kind="danger" />
          <p className="hint">{line === null ? link.withdrawHint : withdrawal.textWaiting}</p>
        </>
      )}
      {shown && (
        <Actions>
          {withdrawn && open && (
            <LinkButton href={paths.signUp(slug, { fecha: day })}>{link.again}</LinkButton>
          )}
          <LinkButton href={paths.activity(slug, { fecha: day })} kind="secondary">
            {link.activity}
          </LinkButton>
        </Actions>
      )}
    </Page>
  );
}

const mailWords = (link: ReturnType<typeof useWords>["signUps"]["link"]) => ({
  none: link.noMail,
  sent: link.mailSent,
  confirmed: link.mailConfirmed,
});
