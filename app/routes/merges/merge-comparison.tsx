import { type Content, contents } from "#app/domain/merges/contents";
import type { PreparedMerge } from "#app/domain/merges/preparation.server";
import { paths } from "#app/paths";
import { PairTable } from "#app/routes/duplicates/pair-table";
import { Bullets } from "#app/ui/bullets";
import { Checkbox } from "#app/ui/checkbox";
import { RadioGroup } from "#app/ui/choice-group";
import { Form } from "#app/ui/form";
import type { FormResult } from "#app/ui/form-result";
import { Notice } from "#app/ui/notice";
import { Page, Section } from "#app/ui/page";
import { TextArea } from "#app/ui/text-area";
import { useWords } from "#app/ui/words";

interface MergeComparisonProps extends PreparedMerge {
  result: FormResult | undefined;
}

/** Two profiles side by side, what a merge brings about, and the form that does it. */
export function MergeComparison({
  one,
  other,
  obstacle,
  unseen,
  proposed,
  told,
  result,
}: MergeComparisonProps) {
  const { contents: labels, new: words } = useWords().merges;
  const amounts = (held: Readonly<Record<Content, number>>) =>
    contents.filter((content) => held[content] > 0).map((content) => labels[content](held[content]));
  const side = ({ slug, name, contents: held }: PreparedMerge["one"]) => ({
    value: slug,
    label: name,
    hint: `${paths.organization(slug)} · ${amounts(held).join(", ") || words.nothing}`,
  });
  return (
    <Page title={words.title} lead={words.lead} back={{ href: paths.duplicates(), label: words.back }} wide>
      {obstacle ? (
        <Notice kind="warning">
          <p>{words.obstacles[obstacle]}</p>
          {obstacle === "merged" && (
            <p>
              <a href={paths.merges()}>{words.list}</a>
            </p>
          )}
        </Notice>
      ) : (
        <>
          <Section title={words.compared}>
            <PairTable one={one} other={other} />
          </Section>
          <Section title={words.follows}>
            <Bullets
              items={[
                words.followsText,
                words.leadersText,
                words.addressText,
                words.toldText(told),
                words.undoText,
                ...(unseen ? [words.notPublic] : []),
              ]}
            />
          </Section>
          <Form result={result} defaults={{ kept: proposed }} submitLabel={words.submit} submitKind="danger">
            <RadioGroup
              name="kept"
              label={words.kept}
              hint={words.keptHint}
              options={[side(one), side(other)]}
              required
            />
            <TextArea
              name="reason"
              label={words.reason}
              hint={words.reasonHint}
              required
              minLength={10}
              maxLength={1000}
            />
            <Checkbox name="confirmed" label={words.confirm} required />
          </Form>
        </>
      )}
    </Page>
  );
}
