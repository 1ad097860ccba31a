import type { Possible } from "#app/domain/join-requests/identity.server";
import { paths } from "#app/paths";
import { LinkButton } from "#app/ui/button";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { Notice } from "#app/ui/notice";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

interface AcceptanceFormProps {
  slug: string;
  uid: string;
  /** Whom of the roster she may be. */
  possible: Possible;
  result?: FormResult | undefined;
}

/** Taking in someone who asks to join, and who of the roster she is, where she stands on it without an account. */
export function AcceptanceForm({ slug, uid, possible, result }: AcceptanceFormProps) {
  const { show, acceptance } = useWords().joinRequests;
  const { member, memberHint, nobody } = useWords().invitations.new;
  const { people, likely } = possible;
  const groups = likely && [
    { label: acceptance.alike, options: people.filter(({ value }) => value === likely.uid) },
    { label: acceptance.others, options: people.filter(({ value }) => value !== likely.uid) },
  ];
  return (
    <>
      <p>{show.hint}</p>
      {likely && (
        <Notice kind="info">
          <p>
            {acceptance.likely(likely.name)} <a href={paths.member(slug, likely.uid)}>{acceptance.see}</a>
          </p>
        </Notice>
      )}
      <Form
        action={paths.joinRequestAcceptance(slug, uid)}
        result={result}
        submitLabel={show.accept}
        beside={
          <LinkButton href={paths.joinRequestRejection(slug, uid)} kind="secondary">
            {show.reject}
          </LinkButton>
        }
      >
        {people.length > 0 && (
          <Select
            name="member"
            label={member}
            hint={memberHint}
            emptyLabel={nobody}
            options={groups ? [] : people}
            groups={groups?.filter(({ options }) => options.length > 0)}
          />
        )}
      </Form>
    </>
  );
}
