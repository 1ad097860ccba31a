import { defaultField, type ImportField, importFields, isNeeded } from "#app/domain/imports/fields";
import { optionsOf } from "#app/ui/options";
import { Section } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";
import { headingOf } from "./heading";

/** Which column is what, and what holds where a row says nothing. */
export function MappingFields({ header }: { header: readonly string[] }) {
  const { imports, organizations, claims } = useWords();
  const { mapping: words, fields } = imports;
  const options = header.map((_, at) => ({ value: String(at), label: headingOf(words, header, at) }));
  const hints: Partial<Readonly<Record<ImportField, string>>> = words.hints;
  const defaults = [
    { name: "kind", options: optionsOf(organizations.kinds) },
    { name: "legalForm", options: optionsOf(organizations.legalForms) },
    { name: "formedBy", options: optionsOf(organizations.formedByGroups) },
  ] as const;
  return (
    <>
      <Section title={words.columns}>
        {importFields.map((field) => (
          <Select
            key={field}
            name={field}
            label={fields[field]}
            hint={hints[field]}
            options={options}
            emptyLabel={words.none}
            required={isNeeded(field)}
          />
        ))}
      </Section>
      <Section title={words.defaults}>
        <p className="hint">{words.defaultsHint}</p>
        {defaults.map(({ name, options: choices }) => (
          <Select
            key={name}
            name={defaultField(name)}
            label={words.defaultOf[name]}
            options={choices}
            emptyLabel={words.noDefault}
            plain
          />
        ))}
        <Select
          name={defaultField("audience")}
          label={words.defaultOf.audience}
          options={optionsOf(claims.load.audiences)}
          required
        />
      </Section>
    </>
  );
}
