import type { Wish } from "#app/domain/sign-ups/entry.server";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Facts } from "#app/ui/facts";
import { Notice } from "#app/ui/notice";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";
import { WithdrawalByLink } from "./withdrawal-by-link";

interface HeldPlaceProps {
  /** Of the link, as it came. */
  token: string;
  slug: string;
  day: string;
  heading: string;
  startsAt: Date;
  timeZone: "America/Guayaquil" | "Pacific/Galapagos";
  where: { place: string | null; onlineUrl: string | null; kept: boolean };
  role: Wish["role"];
  state: "confirmed" | "waiting" | "withdrawn";
  line: number | null;
  cancelled: boolean;
  cancelledReason: string | null;
  moved: boolean;
  /** Whether the date still takes her place back. */
  open: boolean;
  /** Whether she said that she cannot come, and is asked once more. */
  asksToWithdraw: boolean;
  /** Whether staff hid the activity, or its organization no longer stands. */
  stopped: boolean;
  /** Whether everyone sees the activity. */
  shown: boolean;
  mail: "none" | "sent" | "asked" | "confirmed";
}

/** What someone without an account holds: what and when, how it stands, and the way to give it back. */
export function HeldPlace(props: HeldPlaceProps) {
  const { token, slug, day, heading, startsAt, timeZone, where, role, cancelled, cancelledReason } = props;
  const { state, line, moved, open, asksToWithdraw, stopped, shown, mail } = props;
  const { link, roles, panel } = useWords().signUps;
  const withdrawn = state === "withdrawn";
  const standing = line === null ? (withdrawn ? link.withdrawn : link.confirmed) : link.waiting(line);
  return (
    <Page title={heading} lead={cancelled ? link.cancelled : standing}>
      {moved && !cancelled && <Notice kind="warning">{link.moved}</Notice>}
      {stopped && !cancelled && <Notice kind="warning">{panel.closings.hidden}</Notice>}
      <Facts
        items={[
          { term: link.when, value: <DateTime value={startsAt} timeZone={timeZone} /> },
          { term: link.where, value: where.place },
          { term: link.online, value: where.onlineUrl && <a href={where.onlineUrl}>{where.onlineUrl}</a> },
          { term: link.role, value: roles[role] },
          { term: link.reason, value: cancelled ? cancelledReason : null },
        ]}
      />
      {where.kept && !cancelled && <p>{mail === "none" ? link.whereByOrganizer : link.whereByMail}</p>}
      {!withdrawn && !cancelled && mail === "asked" && (
        <Notice kind="info" title={link.mailTitle}>
          <p>{link.mailText}</p>
          <PostButton
            action={paths.signUpLink(slug, token)}
            label={link.confirmMail}
            fields={{ act: "confirm" }}
          />
        </Notice>
      )}
      {!withdrawn && !cancelled && mail !== "asked" && <p>{mailWords(link)[mail]}</p>}
      {!withdrawn && !cancelled && <p>{link.keep}</p>}
      {!withdrawn && open && (
        <WithdrawalByLink slug={slug} token={token} waits={line !== null} asked={asksToWithdraw} />
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
