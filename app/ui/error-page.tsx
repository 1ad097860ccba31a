import { paths } from "#app/paths";
import { Actions, LinkButton } from "./button";
import { Page } from "./page";
import { useWords } from "./words";

export const explainedStatuses = [400, 401, 403, 404, 405, 409, 413, 422, 429, 500, 503] as const;
export type ExplainedStatus = (typeof explainedStatuses)[number];

/** The status that is explained to people: its own page, or the general one. */
export const explained = (status: number | undefined): ExplainedStatus =>
  explainedStatuses.find((known) => known === status) ?? 500;

interface ErrorPageProps {
  status: ExplainedStatus;
  /** Where signing in again leads back to what was typed. */
  signIn?: string | undefined;
  /** Of 401: whether what was typed will be there again. */
  kept?: boolean | undefined;
}

/** What happened and what to do next, in the frame of every page. */
export function ErrorPage({ status, signIn, kept = true }: ErrorPageProps) {
  const words = useWords().ui.errors;
  const { title, text } = words[status];
  return (
    <Page title={title} lead={status === 401 && !kept ? words.notKept : text}>
      <Actions>
        {status === 401 && <LinkButton href={signIn ?? paths.signIn()}>{words.signIn}</LinkButton>}
        {status === 404 && <LinkButton href={paths.organizations()}>{words.directory}</LinkButton>}
        <LinkButton href={paths.home()} kind={status === 401 || status === 404 ? "secondary" : "primary"}>
          {words.home}
        </LinkButton>
      </Actions>
    </Page>
  );
}
