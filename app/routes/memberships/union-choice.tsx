import { paths } from "#app/paths";
import { Button } from "#app/ui/button";
import { FormFieldsProvider } from "#app/ui/form-fields";
import { Notice } from "#app/ui/notice";
import type { Option } from "#app/ui/options";
import { Page } from "#app/ui/page";
import { Select } from "#app/ui/select";
import { useWords } from "#app/ui/words";

interface UnionChoiceProps {
  slug: string;
  uid: string;
  name: string;
  /** Whether another entry was asked for with which this one cannot be united. */
  unknown: boolean;
  people: readonly Option[];
}

/** With which other entry of the roster one is to be united. */
export function UnionChoice({ slug, uid, name, unknown, people }: UnionChoiceProps) {
  const words = useWords().memberships.unionChoice;
  const fields = { id: "union", values: { con: "" }, errors: {}, stale: {} };
  return (
    <Page
      title={words.title(name)}
      lead={people.length > 0 ? words.lead : undefined}
      back={{ href: paths.member(slug, uid), label: name }}
    >
      {unknown && <Notice kind="warning">{words.unknown}</Notice>}
      {people.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <form method="get" action={paths.memberUnion(slug, uid)} className="form">
          <FormFieldsProvider fields={fields}>
            <Select name="con" label={words.other} emptyLabel={words.choose} options={people} required />
            <Button>{words.submit}</Button>
          </FormFieldsProvider>
        </form>
      )}
    </Page>
  );
}
