import type { Words } from "#app/locales/dictionary";
import { useWords } from "#app/ui/words";

type Form = keyof Words["requirements"]["forms"];

interface ListTabsProps {
  shown: Form;
  /** The list of the organization's own legal form, which comes first. */
  own?: Form | undefined;
  hrefOf(form: Form): string;
}

/** One list for each legal form, side by side as equals. */
export function ListTabs({ shown, own, hrefOf }: ListTabsProps) {
  const words = useWords().requirements;
  const forms = (Object.keys(words.forms) as Form[]).sort(
    (one, other) => Number(other === own) - Number(one === own),
  );
  return (
    <nav aria-label={own ? words.others : words.manage.lists}>
      <ul className="tabs">
        {forms.map((form) => (
          <li key={form}>
            <a href={hrefOf(form)} aria-current={form === shown ? "page" : undefined}>
              {words.forms[form]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
