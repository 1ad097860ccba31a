import type { DocumentRecord } from "#app/domain/documents/documents.server";
import type { Validity } from "#app/domain/documents/validity";
import type { Locale } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import { DateTime } from "#app/ui/date-time";
import { Table } from "#app/ui/table";
import { Tag, type TagKind } from "#app/ui/tag";
import { useLocale, useWords } from "#app/ui/words";

type ShownDocument = Omit<DocumentRecord, "id" | "fileId" | "version"> & { readonly validity: Validity };

interface DocumentTableProps {
  slug: string;
  documents: readonly ShownDocument[];
  mayKeep: boolean;
}

/** The documents of an organization, each with how it stands today and its copy. */
export function DocumentTable({ slug, documents, mayKeep }: DocumentTableProps) {
  const words = useWords().documents;
  return (
    <Table
      caption={words.caption}
      columns={[
        { key: "title", label: words.name },
        { key: "state", label: words.state },
        { key: "issuer", label: words.issuer },
        { key: "issuedOn", label: words.issuedOn },
        { key: "expiresOn", label: words.expiresOn },
        { key: "copy", label: words.copy },
      ]}
      rows={documents.map((document) => ({
        id: document.uid,
        title: (
          <>
            {mayKeep ? <a href={paths.document(slug, document.uid)}>{document.title}</a> : document.title}
            <br />
            <small>{words.kinds[document.kind]}</small>
          </>
        ),
        state: <ValidityTag validity={document.validity} />,
        issuer: document.issuer,
        issuedOn: document.issuedOn && <DateTime value={document.issuedOn} style="day" />,
        expiresOn: document.expiresOn && <DateTime value={document.expiresOn} style="day" />,
        copy: <Copy document={document} />,
      }))}
    />
  );
}

const tagKinds: Readonly<Record<Validity["state"], TagKind>> = {
  valid: "done",
  undated: "plain",
  expiring: "waiting",
  expired: "alert",
};

function ValidityTag({ validity }: { validity: Validity }) {
  const { states } = useWords().documents;
  return (
    <Tag kind={tagKinds[validity.state]}>
      {validity.state === "expiring" ? states.expiring(validity.days) : states[validity.state]}
    </Tag>
  );
}

function Copy({ document }: { document: ShownDocument }) {
  const words = useWords().documents;
  const locale = useLocale();
  if (!document.fileUid) return <>{words.noCopy}</>;
  const size = sizeOf(document.fileSize ?? 0, locale);
  return (
    <a href={paths.file(document.fileUid)}>
      {words.download(document.fileType === "application/pdf" ? "PDF" : "WebP", size)}
      <span className="sr-only"> {words.about(document.title)}</span>
    </a>
  );
}

/** In the unit that people read, never as nothing. */
function sizeOf(bytes: number, locale: Locale): string {
  const megabytes = bytes / 1_048_576;
  const [amount, unit] = megabytes < 1 ? [Math.max(1, bytes / 1024), "KB"] : [megabytes, "MB"];
  return `${new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }).format(amount)} ${unit}`;
}
