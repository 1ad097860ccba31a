import type { ReactNode } from "react";

export type ButtonKind = "primary" | "secondary" | "danger" | "quiet";

const look = (kind: ButtonKind = "primary") => `button button-${kind}`;

interface ButtonProps {
  kind?: ButtonKind | undefined;
  type?: "submit" | "button" | undefined;
  name?: string | undefined;
  value?: string | undefined;
  children: ReactNode;
}

export function Button({ kind, type = "submit", name, value, children }: ButtonProps) {
  return (
    <button className={look(kind)} type={type} name={name} value={value}>
      {children}
    </button>
  );
}

interface LinkButtonProps {
  href: string;
  kind?: ButtonKind | undefined;
  children: ReactNode;
}

export function LinkButton({ href, kind, children }: LinkButtonProps) {
  return (
    <a className={look(kind)} href={href}>
      {children}
    </a>
  );
}

interface PostButtonProps {
  action: string;
  label: string;
  kind?: ButtonKind | undefined;
  fields?: Readonly<Record<string, string>> | undefined;
  /** What a screen reader adds to the label, where a list repeats the same button. */
  about?: string | undefined;
}

/** One act in one button: a form of its own. */
export function PostButton({ action, label, kind, fields = {}, about }: PostButtonProps) {
  return (
    <form method="post" action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind={kind}>
        {label}
        {about && <span className="sr-only"> {about}</span>}
      </Button>
    </form>
  );
}

/** Buttons and links side by side, one under the other where they do not fit. */
export function Actions({ children }: { children: ReactNode }) {
  return <div className="actions">{children}</div>;
}
