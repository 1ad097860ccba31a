import type { Reader } from "#db/dialect/index";

/** Answers the version of what everyone may see: it differs after every change; undefined while nobody can tell. */
export type PublicVersion = () => number | undefined;

/** On the handle itself, so that it is known wherever the handle goes. */
const versionKey = Symbol.for("tejido.public-version");
type Noted = Reader & { [versionKey]?: PublicVersion };

/** Notes a handle that lives as long as its database, and how to ask for the version of what it reads. */
export const noteReader = (read: Reader, version: PublicVersion): Reader =>
  Object.assign(read, { [versionKey]: version });

/** Whether the handle lives as long as its database; that of a transaction does not. */
export const isLasting = (read: Reader): boolean => versionKey in read;

/** The version of public data that this handle reads; undefined for a transaction, and for a standby. */
export const publicVersionOf = (read: Noted): number | undefined => read[versionKey]?.();
