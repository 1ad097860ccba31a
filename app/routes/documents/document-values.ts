import type { DocumentData } from "#app/domain/documents/document.schema";
import type { DocumentRecord } from "#app/domain/documents/documents.server";
import { pdfType, pictureTypes } from "#app/domain/files/recognition";
import { staleForm } from "#app/http/stale-form";
import { uploadLimits } from "#app/http/upload-room.server";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

const kinds = [pdfType, ...pictureTypes] as const;

/** What a document's form takes as its copy. */
export const copyRules = {
  field: "file",
  kinds,
  maxBytes: uploadLimits["/organizaciones/:slug/documentos/nuevo"],
};

/** The same for the window in which a browser offers files. */
export const accepted = kinds.join(",");

const formValues = ({ kind, title, issuer, issuedOn, expiresOn }: DocumentData) => ({
  kind,
  title,
  issuer,
  issuedOn: issuedOn ?? "",
  expiresOn: expiresOn ?? "",
});

/** What is stored, as the form shows it. */
export const recordValues = (document: DocumentRecord) => formValues(document);

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleResult = (data: DocumentData, stored: DocumentRecord, words: Words): FormResult =>
  staleForm(
    formValues(data),
    formValues(stored),
    { kind: words.documents.kinds[stored.kind] },
    stored.version,
  );
