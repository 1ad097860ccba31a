import type { ReactNode } from "react";

interface FoldProps {
  /** What stands in the line that opens it. */
  summary: string;
  open?: boolean | undefined;
  children: ReactNode;
}

/** A part of a page behind one line, which opens it with or without JavaScript. */
export function Fold({ summary, open, children }: FoldProps) {
  return (
    <details className="fold" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
