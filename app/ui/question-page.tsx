import type { ReactNode } from "react";
import { PostButton } from "./button";
import { Page } from "./page";

interface QuestionPageProps {
  title: string;
  lead?: string;
  back: { readonly href: string; readonly label: string };
  /** Where the act is posted, and what its button says. */
  act: { readonly action: string; readonly label: string };
  /** What will happen. */
  children: ReactNode;
}

/** Asks before an act that one click does not give back: what will happen, the act, and the way back. */
export function QuestionPage({ title, lead, back, act, children }: QuestionPageProps) {
  return (
    <Page title={title} {...(lead === undefined ? {} : { lead })} back={back}>
      {children}
      <PostButton {...act} kind="danger" />
    </Page>
  );
}
