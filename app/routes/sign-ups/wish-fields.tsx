import type { Wish } from "#app/domain/sign-ups/entry.server";
import { CheckboxGroup, RadioGroup } from "#app/ui/choice-group";
import { Field } from "#app/ui/field";
import { Fold } from "#app/ui/fold";
import { useWords } from "#app/ui/words";

interface WishFieldsProps {
  parts: readonly { readonly role: Wish["role"]; readonly full: boolean }[];
  cares: Wish["needs"];
  /** What is asked of the part, where an organizer answers. */
  roleLabel?: string | undefined;
  /** Shows what she needs without asking for it, as after a refused form. */
  unfolded?: boolean | undefined;
}

/** In which part she comes, where there are several, and what she needs of what is ready. */
export function WishFields({ parts, cares, roleLabel, unfolded }: WishFieldsProps) {
  const { form, roles, cares: labels } = useWords().signUps;
  return (
    <>
      {parts.length > 1 && (
        <RadioGroup
          name="role"
          label={roleLabel ?? form.role}
          options={parts.map(({ role, full }) => ({
            value: role,
            label: roles[role],
            hint: full ? form.roleFull : undefined,
          }))}
          required
        />
      )}
      {cares.length > 0 && (
        <Fold summary={form.needs} open={unfolded}>
          <div className="form">
            <CheckboxGroup
              name="needs"
              label={form.ready}
              hint={form.needsHint}
              options={cares.map((care) => ({ value: care, label: labels[care] }))}
              plain
            />
            {cares.includes("childcare") && (
              <Field
                name="children"
                label={form.children}
                hint={form.childrenHint}
                inputMode="numeric"
                maxLength={2}
              />
            )}
          </div>
        </Fold>
      )}
    </>
  );
}
