import { mailField } from "#app/domain/accounts/account.schema";
import { inviteAdministrator } from "#app/domain/accounts/first-administrator.server";
import { readEnv, SettingError } from "#app/env.server";
import { paths } from "#app/paths";
import { openReadyDb } from "./installation.server";

/** The lines for the operator: the link, or why there is none. */
async function run(argument: string | undefined): Promise<readonly string[]> {
  const mail = mailField.safeParse(argument ?? "");
  if (!mail.success)
    throw new SettingError("Escriba la dirección de correo: npm run admin -- persona@ejemplo.org");
  const env = readEnv();
  const db = await openReadyDb(env);
  try {
    const invitation = await db.tx((tx) => inviteAdministrator(tx, mail.data));
    if (invitation === "two-active")
      throw new SettingError(
        "Ya hay dos personas que administran: ellas dan los permisos desde /gestion/usuarios.",
      );
    return [
      `Enlace para administrar como ${mail.data} (una hora, una sola vez):`,
      env.publicOrigin + paths.firstAdministrator(invitation.token),
    ];
  } finally {
    await db.close();
  }
}

try {
  for (const line of await run(process.argv[2])) console.log(line);
} catch (error) {
  console.error(error instanceof Error ? error.message.split("\n", 1)[0] : String(error));
  process.exitCode = 1;
}
