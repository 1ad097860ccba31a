import { LinkButton } from "./button";

interface EmptyStateProps {
  title: string;
  text: string;
  action?: { href: string; label: string } | undefined;
}

/** A list without entries: why, and what to do next. */
export function EmptyState({ title, text, action }: EmptyStateProps) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {action && (
        <LinkButton href={action.href} kind="secondary">
          {action.label}
        </LinkButton>
      )}
    </div>
  );
}
