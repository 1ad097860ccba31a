import type { InvitationRow } from "#app/domain/invitations/list.server";
import type { Words } from "#app/locales/dictionary";

/** For whom an invitation is: the person of the roster, the address while it is known, or whoever has the link. */
export const invitedName = (
  { means, person, mail }: Pick<InvitationRow, "means" | "person" | "mail">,
  { list }: Words["invitations"],
): string => {
  if (means === "link") return list.anyone;
  if (person && mail) return `${person} (${mail})`;
  return person ?? mail ?? list.someone;
};
