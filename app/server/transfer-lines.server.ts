import { SettingError } from "#app/env.server";
import { DatabaseNewer, DatabaseUnreachable, dbError, errorCode } from "#db/client/errors";
import type { Exported } from "#db/transfer/export";
import type { Counts } from "#db/transfer/lines";
import { type RefusalWord, TransferRefused } from "#db/transfer/refusal";
import type { Restored } from "#db/transfer/sqlite-restore";

/** What the commands that keep, move and restore data say to the operator. */
const refusals: Readonly<Record<RefusalWord, (detail: string) => string>> = {
  exists: (file) => `«${file}» ya existe y no se toca; elija otro nombre.`,
  "not-ours": () => "Ese archivo no es una copia ni una exportación de Tejido.",
  "other-format": (version) => `La exportación es del formato ${version}; este programa no lo lee.`,
  "other-schema": (last) =>
    `La exportación es de otra versión del programa (migración «${last}»): impórtela con esa versión y actualice después.`,
  cut: () => "El archivo está cortado: le falta el final. No se escribió nada.",
  changed: () => "El archivo no es el que se guardó: su suma no coincide. No se escribió nada.",
  unsound: (detail) =>
    `El archivo está dañado o incompleto${detail ? ` («${detail}»)` : ""}. No se escribió nada.`,
  "not-migrated": () =>
    "La base de datos no está al día con este programa: arranque el sitio una vez, o use el programa que la creó.",
  occupied: (table) =>
    `La base de datos ya tiene datos${table ? ` («${table}»)` : ""} y no se toca: use una nueva o, con SQLite, agregue --reemplazar, que guarda la anterior al lado.`,
  "in-use": () => "La base de datos está en uso: detenga el sitio y vuelva a intentar.",
  "copy-of-sqlite": () =>
    "Es una copia de SQLite y DATABASE_URL es de PostgreSQL: restáurela sin DATABASE_URL, expórtela con npm run data:export e importe ese archivo.",
  "cannot-replace": () =>
    "--reemplazar es solo para SQLite: cree otra base de datos vacía y ponga su dirección en DATABASE_URL.",
};

const fileFaults: Readonly<Record<string, string>> = {
  ENOENT: "no existe, o no existe su carpeta",
  EACCES: "el sistema no lo permite",
  EPERM: "el sistema no lo permite",
  EROFS: "la carpeta es de solo lectura",
  EISDIR: "es una carpeta",
  ENOSPC: "no queda espacio",
};

/** What went wrong, in one line. */
export function faultLine(error: unknown): string {
  if (error instanceof TransferRefused) return refusals[error.word](error.detail);
  const message = (error instanceof Error ? error.message : String(error)).split("\n", 1)[0] ?? "";
  if (error instanceof SettingError) return message;
  if (error instanceof DatabaseUnreachable || error instanceof DatabaseNewer) return message;
  const { code = "", path = "" } = error as NodeJS.ErrnoException;
  if (path && fileFaults[code]) return `«${path}»: ${fileFaults[code]}.`;
  const refusal = dbError(error);
  if (refusal === "busy") return refusals["in-use"]("");
  if (refusal === "full") return "No queda espacio para la base de datos. No se escribió nada.";
  if (refusal) return refusals.unsound(errorCode(error) ?? "");
  return `No se pudo terminar y no se escribió nada: ${message}`;
}

const units = ["bytes", "KB", "MB", "GB", "TB"];

/** A size as people read it: `12,3 MB`. */
export function sizeWords(bytes: number): string {
  const power = Math.min(Math.floor(Math.log2(Math.max(bytes, 1)) / 10), units.length - 1);
  return `${(bytes / 1024 ** power).toLocaleString("es-EC", { maximumFractionDigits: 1 })} ${units[power]}`;
}

export const keptLines = (file: string, bytes: number, hash: string): string[] => [
  `Copia guardada y revisada: ${file} (${sizeWords(bytes)})`,
  `SHA-256: ${hash}`,
  "Guarde APP_SECRET aparte: sin él, la copia no abre los segundos factores ni las cartas pendientes.",
];

export const exportedLines = (file: string, bytes: number, { counts, hash }: Exported): string[] => [
  `Exportación guardada: ${file} (${sizeWords(bytes)}, ${sum(counts)} filas)`,
  `SHA-256 de las filas: ${hash}`,
  "Guarde APP_SECRET aparte: sin él, los datos no abren los segundos factores ni las cartas pendientes.",
];

export const restoredLines = ({ counts, kept }: Restored, warnings: readonly string[]): string[] => [
  `Restauradas ${sum(counts)} filas; la base de datos está íntegra.`,
  ...Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([table, count]) => `${String(count).padStart(9)}  ${table}`),
  ...(kept ? [`La base de datos anterior quedó en ${kept}`] : []),
  ...warnings,
  "Las sesiones no se restauran: cada persona vuelve a entrar con su contraseña.",
];

export const chainWarning = (at: Date): string =>
  `Aviso: la cadena de sellos del registro de actos no coincide desde ${at.toISOString()}; así estaba en el archivo.`;

export const secretWarning =
  "Aviso: APP_SECRET no es el de esta copia; los segundos factores y las cartas pendientes no se podrán abrir.";

const sum = (counts: Counts) => Object.values(counts).reduce((total, count) => total + count, 0);
