import type { ReactNode } from "react";

export type NoticeKind = "info" | "done" | "warning" | "error";

interface NoticeProps {
  kind: NoticeKind;
  title?: string | undefined;
  /** Takes the focus when the page opens, so that nobody has to look for it. */
  focused?: boolean | undefined;
  children?: ReactNode;
}

const role = { info: undefined, done: "status", warning: "status", error: "alert" } as const;

export function Notice({ kind, title, focused, children }: NoticeProps) {
  return (
    <div
      className={`notice notice-${kind}`}
      role={role[kind]}
      tabIndex={focused ? -1 : undefined}
      // biome-ignore lint/a11y/noAutofocus: after a refused form, what went wrong comes first for everyone
      autoFocus={focused}
    >
      {title && <p className="notice-title">{title}</p>}
      {typeof children === "string" ? <p>{children}</p> : children}
    </div>
  );
}
