import type { FilePurpose, MediaType } from "#db/schema/files";

interface SentFile {
  readonly purpose: FilePurpose;
  readonly mediaType: MediaType;
  readonly name: string;
  readonly size: number;
  /** Whether it is part of a public profile. */
  readonly everyones: boolean;
}

const endings: Readonly<Record<MediaType, string>> = {
  "image/png": ".png",
  "image/jpeg": ".jpg",
  "image/webp": ".webp",
  "application/pdf": ".pdf",
  "text/csv": ".csv",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": ".xlsx",
};

/**
 * How an uploaded file leaves: nothing in it can run or load anything, only a logo is shown in place, all else is
 * saved. A logo of a public profile never changes under its name, so a browser may keep it for a day; nobody on the way
 * does, for a profile that is hidden takes its logo along. All else is kept by nobody.
 */
export const fileHeaders = (file: SentFile): Headers =>
  new Headers({
    "Content-Type": file.mediaType,
    "Content-Length": String(file.size),
    "Content-Disposition": disposition(file),
    "Content-Security-Policy": "default-src 'none'; sandbox",
    "Cache-Control": file.everyones ? "private, max-age=86400, immutable" : "no-store",
  });

function disposition({ purpose, mediaType, name }: SentFile): string {
  if (purpose === "logo") return "inline";
  const saved = name.replace(/\.[\p{L}\p{N}]{1,5}$/u, "") + endings[mediaType];
  const plain = saved.replace(/[^\w .-]/g, "_");
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(saved).replace(/['()*]/g, percent)}`;
}

/** What `encodeURIComponent` leaves as it is and the header does not take (RFC 8187). */
const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
