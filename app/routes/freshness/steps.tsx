import type { Question } from "#app/domain/freshness/link.server";
import { paths } from "#app/paths";
import { Actions, LinkButton, PostButton } from "#app/ui/button";
import { DateTime } from "#app/ui/date-time";
import { Page } from "#app/ui/page";
import { useWords } from "#app/ui/words";

interface FreshnessStepsProps extends Question {
  token: string;
  step: "actualizar" | "archivar" | undefined;
}

/** The question, with an answer in each button; the archive asks once more. */
export function FreshnessSteps({ token, step, name, slug, confirmedAt }: FreshnessStepsProps) {
  const words = useWords().freshness.question;
  const page = paths.freshnessQuestion(token);
  if (step === "archivar")
    return (
      <Page
        title={words.archiveHeading(name)}
        lead={words.archiveLead}
        back={{ href: page, label: words.back }}
      >
        <PostButton action={page} label={words.archiveSure} fields={{ answer: "archived" }} kind="danger" />
      </Page>
    );
  const confirm = (
    <PostButton
      action={page}
      label={words.confirm}
      fields={{ answer: "confirmed" }}
      kind={step ? "secondary" : "primary"}
    />
  );
  const update = (
    <LinkButton href={paths.editOrganization(slug)} kind={step ? "primary" : "secondary"}>
      {words.update}
    </LinkButton>
  );
  return (
    <Page title={words.heading(name)} lead={words.lead}>
      {confirmedAt && (
        <p>
          {words.last} <DateTime value={confirmedAt} style="day" />.{" "}
          <a href={paths.organization(slug)}>{words.look}</a>
        </p>
      )}
      <Actions>
        {step ? update : confirm}
        {step ? confirm : update}
        <LinkButton href={paths.freshnessQuestion(token, { respuesta: "archivar" })} kind="secondary">
          {words.archive}
        </LinkButton>
      </Actions>
      <p className="hint">{words.updateLead}</p>
    </Page>
  );
}
