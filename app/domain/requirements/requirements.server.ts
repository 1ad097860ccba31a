import { asc, eq } from "drizzle-orm";
import { isUid } from "#app/domain/text";
import type { Reader } from "#db/client/index";
import type { Organization } from "#db/schema/organizations";
import { requirements } from "#db/schema/requirements";

const columns = {
  id: requirements.id,
  uid: requirements.uid,
  legalForm: requirements.legalForm,
  position: requirements.position,
  title: requirements.title,
  detail: requirements.detail,
  institution: requirements.institution,
  source: requirements.source,
  validFrom: requirements.validFrom,
  validUntil: requirements.validUntil,
  confirmedOn: requirements.confirmedOn,
  version: requirements.version,
};

/** Every requirement of a legal form, confirmed or not, in force or not, in their order. For staff. */
export const listRequirements = (read: Reader, legalForm: Organization["legalForm"]) =>
  read
    .select(columns)
    .from(requirements)
    .where(eq(requirements.legalForm, legalForm))
    .orderBy(asc(requirements.position), asc(requirements.id));

export type RequirementRecord = Awaited<ReturnType<typeof listRequirements>>[number];

/** The requirement of that name; undefined where there is none. For staff. */
export async function findRequirement(read: Reader, uid: string): Promise<RequirementRecord | undefined> {
  if (!isUid(uid)) return undefined;
  const [row] = await read.select(columns).from(requirements).where(eq(requirements.uid, uid)).limit(1);
  return row;
}
