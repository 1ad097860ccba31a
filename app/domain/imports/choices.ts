import { fold } from "#app/domain/text";
import { dictionaries } from "#app/locales/dictionary";

const labelled = {
  kind: "kinds",
  legalForm: "legalForms",
  formedBy: "formedByGroups",
  themes: "themes",
  languages: "languages",
} as const;
export type ChoiceField = keyof typeof labelled;

const known = new Map<ChoiceField, ReadonlyMap<string, string>>();

/** The entry of a closed list that a text names, by its label in either language, whole or as people shorten it. */
export function choiceNamed(field: ChoiceField, text: string): string | undefined {
  let names = known.get(field);
  if (!names) {
    names = namesOf(field);
    known.set(field, names);
  }
  const asked = plain(text);
  return names.get(asked) ?? names.get(asked.replace(/e?s$/, ""));
}

function namesOf(field: ChoiceField): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (name: string, value: string) => {
    if (name !== "" && !names.has(name)) names.set(name, value);
  };
  const entries = Object.values(dictionaries).flatMap(({ organizations, imports }) => ({
    labels: Object.entries<string>(organizations[labelled[field]]),
    others: Object.entries<string>(imports.otherNames[field]),
  }));
  for (const { labels } of entries)
    for (const [value, label] of labels) {
      add(plain(label), value);
      add(plain(value), value);
    }
  for (const { labels, others } of entries) {
    for (const [value, label] of labels) add(plain(label.split(/[:,(]/)[0] ?? ""), value);
    for (const [value, list] of others) for (const name of list.split("|")) add(plain(name), value);
  }
  return names;
}

const plain = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
