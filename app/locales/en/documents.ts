import type { documents as es } from "#app/locales/es/documents";

export const documents = {
  title: (name) => `Documents of ${name}`,
  lead: "Whoever leads or edits the organization sees them, and IOM's networks team. Nobody else.",
  caption: "Documents of the organization",
  new: "Add a document",
  emptyTitle: "There are no documents yet",
  empty:
    "Keep minutes, agreements or permits here, with their dates. We tell you before they expire. Do not send identity papers of people.",
  emptyForReaders: "Once those who lead the organization keep one, it shows here.",
  name: "Document",
  issuer: "Issued by",
  issuedOn: "From",
  expiresOn: "Until",
  state: "State",
  copy: "Copy",
  about: (title) => `the document ${title}`,
  download: (kind, size) => `Download (${kind}, ${size})`,
  noCopy: "No copy",
  kinds: {
    statutes: "Statutes or internal agreements",
    "legal-registration": "Legal personality",
    "tax-registration": "Tax registration (RUC)",
    "board-appointment": "Appointment of the board",
    agreement: "Agreement",
    permit: "Permit",
    minutes: "Minutes",
    report: "Report",
    other: "Another document",
  },
  states: {
    valid: "Valid",
    undated: "No date",
    expired: "Expired",
    expiring: (days) => (days === 0 ? "Ends today" : days === 1 ? "Ends tomorrow" : `Ends in ${days} days`),
  },
  warning: (expired, expiring) =>
    [
      expired === 1 ? "One document has expired." : expired > 1 && `${expired} documents have expired.`,
      expiring === 1
        ? "One document expires within 30 days."
        : expiring > 1 && `${expiring} documents expire within 30 days.`,
    ]
      .filter(Boolean)
      .join(" "),
  see: "See the documents",

  form: {
    newTitle: "Add a document",
    editTitle: (title) => `Edit: ${title}`,
    back: "Documents",
    kind: "Kind of document",
    chooseKind: "Choose the kind",
    title: "Title",
    titleHint: "As you would call it, such as “Minutes of the founding meeting”.",
    issuer: "Issued by",
    issuerHint: "An institution, a person or the organization itself.",
    issuedOn: "Date of the document",
    expiresOn: "Valid until",
    expiresHint: "If it expires: we tell you 30 days before, 7 days before and on that day.",
    file: "Copy",
    fileHint:
      "PDF, JPEG, PNG or WebP of up to 10 MB. Do not send identity papers or data on people's health or migration.",
    held: (name) => `There is a copy: ${name}. If you choose another, it takes its place.`,
    dropFile: "Remove the copy there is",
    add: "Keep the document",
    save: "Save the changes",
    remove: "Remove this document",
  },
  removal: {
    title: (title) => `Remove: ${title}`,
    text: "The document is deleted with its copy and cannot be brought back. If it only expired, you can leave it or change its dates.",
    confirm: "Remove the document",
  },
} satisfies typeof es;
