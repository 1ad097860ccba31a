import { verifyAuditChain } from "#app/domain/audit/seal.server";
import { open } from "#app/domain/secrets.server";
import type { Env } from "#app/env.server";
import type { Reader } from "#db/client/index";
import { secondFactors } from "#db/schema/accounts";
import { findCreator, refuseForeign } from "./installation.server";
import { chainWarning, secretWarning } from "./transfer-lines.server";

/**
 * Looks at data before they become this installation's, and answers what the operator should know of them: a chain of
 * seals that does not fit, second factors that this secret does not open.
 * @throws SettingError where the demonstration made the data and this is production, or the other way round
 */
export async function warningsOf(read: Reader, env: Pick<Env, "mode">): Promise<readonly string[]> {
  refuseForeign(await findCreator(read), env);
  const chain = await verifyAuditChain(read);
  const [factor] = await read.select({ sealed: secondFactors.sealedSecret }).from(secondFactors).limit(1);
  const opens = !factor || open("second-factor", factor.sealed) !== undefined;
  return [...(chain === "intact" ? [] : [chainWarning(chain.brokenAt)]), ...(opens ? [] : [secretWarning])];
}
