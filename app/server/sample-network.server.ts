import { type SampleAccount, sampleAccountsKey, samplePassword } from "#app/domain/demo/sample-account";
import { findFact } from "#app/domain/installation/facts.server";
import { wordsFor } from "#app/locales/dictionary";
import { paths } from "#app/paths";
import type { Db } from "#db/client/index";

/** Fills the demonstration's database once and answers its people; on later starts, the same people. */
export async function sampleNetwork(db: Db): Promise<readonly SampleAccount[]> {
  const known = await findFact(db.fresh, sampleAccountsKey);
  if (known !== undefined) return JSON.parse(known);
  const { seedNetwork } = await import("#db/seed/network");
  return (await seedNetwork(db)).accounts;
}

/** The people of the demonstration as lines for the terminal. */
export function describeSample(accounts: readonly SampleAccount[], origin: string): string[] {
  const { parts } = wordsFor("es").demo;
  const rows = accounts.map(({ part, mail, name }) => [parts[part], mail, name] as const);
  const widest = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  const [part, mail] = [widest(0), widest(1)];
  return [
    `Entre con un toque como cualquiera de estas personas: ${origin}${paths.demo()}`,
    `La contraseña de todas es «${samplePassword}».`,
    "",
    ...rows.map((row) => `  ${row[0].padEnd(part)}  ${row[1].padEnd(mail)}  ${row[2]}`),
    "",
  ];
}
