import { paths } from "#app/paths";
import { useWords } from "./words";

/** Privacy, safety and the language; help stands in the same place on every page. */
export function SiteFooter({ returnTo }: { returnTo: string }) {
  const words = useWords().ui;
  return (
    <footer className="site-footer">
      <p>
        {words.footer.danger} <a href="tel:911">9-1-1</a>
      </p>
      <nav aria-label={words.footer.label}>
        <ul>
          <li>
            <a href={paths.privacy()}>{words.footer.privacy}</a>
          </li>
          <li>
            <a href={paths.safety()}>{words.footer.safety}</a>
          </li>
        </ul>
      </nav>
      <form method="post" action={paths.language()}>
        <input type="hidden" name="volver" value={returnTo} />
        <button
          className="button button-quiet"
          type="submit"
          name="locale"
          value={words.footer.otherLanguageCode}
          lang={words.footer.otherLanguageCode}
        >
          {words.footer.otherLanguage}
        </button>
      </form>
    </footer>
  );
}
