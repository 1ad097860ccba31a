import type { Closing } from "#app/domain/sign-ups/opening";
import type { OwnSignUp } from "#app/domain/sign-ups/own.server";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

interface ClosedDateProps {
  slug: string;
  day: string;
  closing: Closing | null;
  mine: OwnSignUp | null;
}

/** In the place of the form: she has signed up, or cannot, and where she goes on. */
export function ClosedDate({ slug, day, closing, mine }: ClosedDateProps) {
  const { panel, form } = useWords().signUps;
  const date = { fecha: day };
  const here = paths.signUp(slug, date);
  if (mine)
    return (
      <>
        <Notice kind="done">{mine.line === null ? panel.confirmed : panel.line(mine.line)}</Notice>
        <Actions>
          <LinkButton href={paths.ownActivities()}>{form.mine}</LinkButton>
          <LinkButton href={paths.signUpWithdrawal(slug, date)} kind="secondary">
            {panel.withdraw}
          </LinkButton>
        </Actions>
      </>
    );
  return (
    <>
      <Notice kind="info" title={form.closedTitle}>
        {closing ? panel.closings[closing] : null}
      </Notice>
      {closing === "account" && (
        <Actions>
          <LinkButton href={paths.signIn({ volver: here })}>{form.signInNeeded}</LinkButton>
          <LinkButton href={paths.registration({ volver: here })} kind="secondary">
            {form.register}
          </LinkButton>
        </Actions>
      )}
    </>
  );
}
