import type { ReactNode } from "react";
import { Actions, type ButtonKind, LinkButton, PostButton } from "./button";
import { Page } from "./page";
import { useWords } from "./words";

interface QuestionProps {
  title: string;
  lead?: ReactNode;
  /** Where everything stays as it is. */
  back: { readonly href: string; readonly label: string };
  act: { readonly action: string; readonly label: string; readonly kind?: ButtonKind };
  /** What will happen. */
  children: ReactNode;
}

/** A page that asks before an act: what will happen, the button that does it, and a way back. */
export function Question({ title, lead, back, act, children }: QuestionProps) {
  const { stay } = useWords().ui;
  return (
    <Page title={title} lead={lead} back={back}>
      {children}
      <Actions>
        <PostButton kind="danger" {...act} />
        <LinkButton href={back.href} kind="secondary">
          {stay}
        </LinkButton>
      </Actions>
    </Page>
  );
}
