import { telephoneText } from "#app/domain/channels/telephone";
import type { MemberEdition } from "#app/domain/memberships/member.schema";
import type { MemberRecord } from "#app/domain/memberships/member.server";
import { staleForm } from "#app/http/stale-form";
import type { FormResult } from "#app/ui/form-result";

type Noted = Pick<MemberRecord, "name" | "phone" | "mail" | "since" | "note">;

/** What is noted of someone, as the form shows it. */
export const memberValues = ({ name, phone, mail, since, note }: Noted) => ({
  name,
  phone: phone === null ? "" : telephoneText(phone),
  mail: mail ?? "",
  since,
  note: note ?? "",
});

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleMember = ({ name, ...typed }: MemberEdition, stored: MemberRecord): FormResult =>
  staleForm(
    memberValues({ ...typed, name: stored.accountId === null && name !== undefined ? name : stored.name }),
    memberValues(stored),
    {},
    stored.version,
  );
