import { z } from "zod";

/** Which page of a list an address asks for, from 1; what cannot be read counts as the first. */
export const askedPage = z.coerce.number().int().min(1).max(100_000).catch(1);

export interface ShownPage {
  /** The page shown: the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** The page that is shown of `total` rows, `size` to a page, and how many rows stand before it. */
export function pageOf(total: number, asked: number, size: number): ShownPage & { readonly offset: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, asked), pages);
  return { page, pages, offset: (page - 1) * size };
}
