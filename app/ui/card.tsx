import { Children, type ReactNode } from "react";

interface CardProps {
  title?: string | undefined;
  /** Where the title leads. */
  href?: string | undefined;
  /** Level of the heading within the page. */
  level?: 2 | 3 | undefined;
  children?: ReactNode;
}

export function Card({ title, href, level = 2, children }: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <div className="card">
      {title && <Heading>{href ? <a href={href}>{title}</a> : title}</Heading>}
      {children}
    </div>
  );
}

/** Cards as a list; each child is an entry. */
export function CardList({ children }: { children: ReactNode }) {
  return (
    <ul className="card-list">
      {Children.map(children, (child) => (
        <li>{child}</li>
      ))}
    </ul>
  );
}
