import type { Wish } from "#app/domain/sign-ups/entry.server";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { useWords } from "#app/ui/words";

interface WishFieldsProps {
  parts: readonly { readonly role: Wish["role"]; readonly full: boolean }[];
  cares: Wish["needs"];
}

/** In which part she comes, where there are several, and what she needs of what is ready. */
export function WishFields({ parts, cares }: WishFieldsProps) {
  const { form, roles, cares: labels } = useWords().signUps;
  return (
    <>
      {parts.length > 1 && (
        <RadioGroup
          name="role"
          label={form.role}
          options={parts.map(({ role, full }) => ({
            value: role,
            label: roles[role],
            hint: full ? form.roleFull : undefined,
          }))}
          required
        />
      )}
      {cares.length > 0 && (
        <CheckboxGroup
          name="needs"
          label={form.needs}
          hint={form.needsHint}
          options={cares.map((care) => ({ value: care, label: labels[care] }))}
        />
      )}
      {cares.includes("childcare") && (
        <Field
          name="children"
          label={form.children}
          hint={form.childrenHint}
          inputMode="numeric"
          maxLength={2}
        />
      )}
    </>
  );
}
