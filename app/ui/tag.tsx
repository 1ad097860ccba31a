import type { ReactNode } from "react";

export type TagKind = "plain" | "done" | "waiting" | "alert";

/** A word about state or theme. */
export function Tag({ kind = "plain", children }: { kind?: TagKind | undefined; children: ReactNode }) {
  return <span className={`tag tag-${kind}`}>{children}</span>;
}

export function Tags({ children }: { children: ReactNode }) {
  return <p className="tags">{children}</p>;
}
