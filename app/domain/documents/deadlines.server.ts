import { termsToMind } from "#app/domain/boards/positions";
import { listTerms } from "#app/domain/boards/terms.server";
import { dayOf } from "#app/domain/calendar";
import type { Viewer } from "#app/domain/viewer";
import type { Reader } from "#db/client/index";
import { canReadDocuments } from "./document.policy";
import { listDocuments } from "./documents.server";
import { validityOf } from "./validity";

/**
 * What of an organization ends soon or has ended: documents, for who may read them, and leading positions that nobody
 * holds afterwards. For its own people.
 */
export async function readDeadlines(
  read: Reader,
  viewer: Viewer,
  organization: { readonly id: number },
  now = new Date(),
) {
  const today = dayOf(now);
  const documents = canReadDocuments(viewer, organization) ? await listDocuments(read, organization.id) : [];
  const states = documents.map(({ expiresOn }) => validityOf(expiresOn, today).state);
  return {
    expired: states.filter((state) => state === "expired").length,
    expiring: states.filter((state) => state === "expiring").length,
    ...termsToMind(await listTerms(read, organization.id), today),
  };
}
