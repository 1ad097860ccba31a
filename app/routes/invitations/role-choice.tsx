import { RadioGroup } from "#app/ui/choice-group";
import { useWords } from "#app/ui/words";

type Role = "member" | "editor" | "leader";

/** Which role whoever says yes will have, and what that means. */
export function RoleChoice({ roles }: { roles: readonly Role[] }) {
  const { invitations, organizations } = useWords();
  const { role, roleHints } = invitations.new;
  const options = roles.map((value) => ({
    value,
    label: organizations.roles[value],
    hint: roleHints[value],
  }));
  return <RadioGroup name="role" label={role} options={options} required />;
}
