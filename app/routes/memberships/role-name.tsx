import { useWords } from "#app/ui/words";

interface RoleNameProps {
  held: "member" | "editor" | "leader" | null;
}

/** The role someone has in an organization; without one she has no account. */
export function RoleName({ held }: RoleNameProps) {
  const { memberships, organizations } = useWords();
  return <>{held === null ? memberships.withoutAccount : organizations.roles[held]}</>;
}
