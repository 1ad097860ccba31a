import { paths } from "#app/paths";
import { useWords } from "./words";

/** Says on every page of the demonstration that nobody here exists. */
export function DemoStrip() {
  const words = useWords().ui.demo;
  return (
    <aside className="demo-strip" aria-label={words.label}>
      <p>{words.text}</p>
      <p>
        <a href={paths.demo()}>{words.people}</a> <a href={paths.mailbox()}>{words.mailbox}</a>
      </p>
    </aside>
  );
}
