import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Notice } from "#app/ui/notice";
import { useWords } from "#app/ui/words";

/** The recovery codes, on the only page that ever shows them. */
export function CodeList({ codes, otherSessions }: { codes: readonly string[]; otherSessions?: boolean }) {
  const { codes: words } = useWords().secondFactors;
  return (
    <>
      <Notice kind="warning">
        <p>{words.once}</p>
        {otherSessions && <p>{words.otherSessions}</p>}
      </Notice>
      <h2>{words.list}</h2>
      <ol className="codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <LinkButton href={paths.secondFactor()}>{words.done}</LinkButton>
    </>
  );
}
