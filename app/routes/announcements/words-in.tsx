import type { Said } from "#app/domain/announcements/words";
import { useLocale } from "#app/ui/words";

/** What an announcement says, marked with its language where that is not the page's. */
export function WordsIn({ said, titled }: { said: Said; titled: boolean }) {
  const own = useLocale();
  return (
    <div lang={said.locale === own ? undefined : said.locale} className="card">
      {titled && <h3>{said.title}</h3>}
      <p className="written">{said.body}</p>
    </div>
  );
}
