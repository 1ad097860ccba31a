import type { ReactNode } from "react";

interface PageProps {
  title: string;
  lead?: ReactNode;
  /** The way back, above the title. */
  back?: { href: string; label: string } | undefined;
  /** For lists and tables, which may be wider than a text. */
  wide?: boolean | undefined;
  children?: ReactNode;
}

/** The frame of every page: way back, its one h1, the content. */
export function Page({ title, lead, back, wide, children }: PageProps) {
  return (
    <div className={wide ? "page page-wide" : "page"}>
      {back && (
        <p className="back">
          <a href={back.href}>
            <span aria-hidden="true">← </span>
            {back.label}
          </a>
        </p>
      )}
      <h1>{title}</h1>
      {lead && <p className="lead">{lead}</p>}
      {children}
    </div>
  );
}

/** A titled part of a page. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="section">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
