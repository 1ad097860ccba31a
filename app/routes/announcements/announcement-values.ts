import type { AnnouncementData } from "#app/domain/announcements/announcement.schema";
import type { AnnouncementRecord } from "#app/domain/announcements/announcements.server";
import { staleForm } from "#app/http/stale-form";
import type { Words } from "#app/locales/dictionary";
import type { FormResult } from "#app/ui/form-result";

const formValues = ({ audience, title, body, englishTitle, englishBody }: AnnouncementData) => ({
  audience,
  title,
  body,
  englishTitle,
  englishBody,
});

/** What is stored, as the form shows it. */
export const recordValues = ({ audience, written: { es, en } }: AnnouncementRecord) =>
  formValues({
    audience,
    title: es.title,
    body: es.body,
    englishTitle: en?.title ?? "",
    englishBody: en?.body ?? "",
  });

/** After a stale edit: what was typed, and beside each field that differs what is stored now. */
export const staleResult = (data: AnnouncementData, stored: AnnouncementRecord, words: Words): FormResult =>
  staleForm(
    formValues(data),
    recordValues(stored),
    { audience: words.announcements.audiences[stored.audience] },
    stored.version,
  );

/** Whether the fold of the other language stands open: something is written there, or has to be mended. */
export const opensEnglish = (result: FormResult | undefined, stored?: { readonly englishTitle: string }) =>
  ["englishTitle", "englishBody"].some(
    (name) => result?.values[name] || result?.errors[name] || result?.stale?.[name] !== undefined,
  ) || Boolean(stored?.englishTitle);
