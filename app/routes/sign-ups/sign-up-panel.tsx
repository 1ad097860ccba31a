import type { SignUpPanel as Panel, PartOfPanel } from "#app/domain/sign-ups/panel.server";
import { paths } from "#app/paths";
import { Actions, LinkButton } from "#app/ui/button";
import { Section } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface SignUpPanelProps {
  slug: string;
  /** The day that names the date. */
  day: string;
  panel: Panel;
}

/** On the page of a date: whether one can sign up, what is left, how she stands, and what she can do. */
export function SignUpPanel({ slug, day, panel }: SignUpPanelProps) {
  const words = useWords().signUps;
  const { closing, parts, mine, mayWithdraw, mayRun } = panel;
  const date = { fecha: day };
  const form = paths.signUp(slug, date);
  const full = parts.length > 0 && parts.every(({ free }) => free === 0);
  const open = closing === null && mine === null;
  return (
    <Section title={words.panel.title}>
      {mine && (
        <p>
          <strong>{mine.line === null ? words.panel.confirmed : words.panel.line(mine.line)}</strong>
        </p>
      )}
      {closing ? (
        <p>{words.panel.closings[closing]}</p>
      ) : (
        !mine && <p>{full ? words.panel.full : words.panel.open}</p>
      )}
      {closing !== "none" && parts.length > 0 && (
        <ul>
          {parts.map((part) => (
            <li key={part.role}>
              <Left part={part} />
            </li>
          ))}
        </ul>
      )}
      <Actions>
        {open && <LinkButton href={form}>{full ? words.panel.wait : words.panel.signUp}</LinkButton>}
        {closing === "account" && (
          <>
            <LinkButton href={paths.signIn({ volver: form })}>{words.form.signInNeeded}</LinkButton>
            <LinkButton href={paths.registration({ volver: form })} kind="secondary">
              {words.form.register}
            </LinkButton>
          </>
        )}
        {mayWithdraw && (
          <LinkButton href={paths.signUpWithdrawal(slug, date)} kind="secondary">
            {words.panel.withdraw}
          </LinkButton>
        )}
        {mayRun && (
          <LinkButton href={paths.signUps(slug, date)} kind="secondary">
            {words.panel.list}
          </LinkButton>
        )}
      </Actions>
    </Section>
  );
}

function Left({ part: { role, capacity, free, waiting } }: { part: PartOfPanel }) {
  const { panel, roles } = useWords().signUps;
  const left =
    free === null || capacity === null ? panel.noEnd(roles[role]) : panel.left(roles[role], free, capacity);
  return (
    <>
      {left}
      {waiting > 0 && ` · ${panel.waiting(waiting)}`}
    </>
  );
}
