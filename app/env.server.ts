import { readFileSync } from "node:fs";
import { isAbsolute, resolve } from "node:path";

/** Every setting of the process. The table in README.md documents each. */
export interface Env {
  /** `demo` keeps mail in a local mailbox and shows `/demo`; `production` demands https and real secrets. */
  readonly mode: "demo" | "production";
  readonly host: string;
  readonly port: number;
  /** Origin by which people reach the site, such as `https://tejido.example`. */
  readonly publicOrigin: string;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseReadUrl: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  /** At least 32 characters; every key of the installation is derived from it. */
  readonly appSecret: string;
  /** Express's `trust proxy`: a number of hops (0 believes none) or addresses; without it none is believed. */
  readonly trustProxy: string | undefined;
  /** The neutral site where the quick exit leads. */
  readonly exitUrl: string;
  readonly logLevel: "info" | "warn" | "silent";
  /** How many bytes of uploaded files the database may hold in all. */
  readonly uploadQuotaBytes: number;
}

/** A setting that cannot be used; the message is one line for the operator. */
export class SettingError extends Error {}

type Source = Readonly<Record<string, string | undefined>>;

const demoSecret = "tejido-demo-sin-secretos-de-verdad-0000";
const sampleSecrets = ["cambie-este-secreto", "changeme", "secret", demoSecret];

function value(source: Source, name: string): string | undefined {
  const direct = source[name]?.trim();
  if (direct) return direct;
  const file = source[`${name}_FILE`]?.trim();
  if (!file) return undefined;
  try {
    return readFileSync(file, "utf8").trim() || undefined;
  } catch {
    throw new SettingError(`${name}_FILE: no se puede leer el archivo «${file}».`);
  }
}

function url(name: string, text: string, protocols: readonly string[]): URL {
  const beginnings = protocols.map((protocol) => `${protocol}//`).join(" o ");
  let parsed: URL;
  try {
    parsed = new URL(text);
  } catch {
    throw new SettingError(`${name}: no es una dirección válida; debe empezar con ${beginnings}.`);
  }
  if (!protocols.includes(parsed.protocol))
    throw new SettingError(`${name}: debe empezar con ${beginnings}, no con «${parsed.protocol}».`);
  return parsed;
}

const isLoopback = (host: string) => ["127.0.0.1", "localhost", "::1", "[::1]"].includes(host);

/**
 * Reads and judges every setting at once.
 * @throws SettingError with one clear line for the first one that cannot be used
 */
export function readEnv(source: Source = process.env): Env {
  const mode = value(source, "TEJIDO_MODE") ?? "production";
  if (mode !== "demo" && mode !== "production")
    throw new SettingError(`TEJIDO_MODE: debe ser «demo» o «production», no «${mode}».`);

  const host = value(source, "HOST") ?? "127.0.0.1";
  const port = Number(value(source, "PORT") ?? "3000");
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SettingError("PORT: debe ser un número entero de 0 a 65535.");

  const origin = value(source, "PUBLIC_ORIGIN") ?? (mode === "demo" ? `http://${host}:${port}` : undefined);
  if (!origin)
    throw new SettingError(
      "PUBLIC_ORIGIN: falta la dirección pública del sitio, por ejemplo https://tejido.example.",
    );
  const publicUrl = url("PUBLIC_ORIGIN", origin, ["https:", "http:"]);
  if (publicUrl.origin !== origin.replace(/\/$/, ""))
    throw new SettingError(
      "PUBLIC_ORIGIN: escriba solo el origen, sin ruta, por ejemplo https://tejido.example.",
    );
  if (mode === "production" && publicUrl.protocol !== "https:")
    throw new SettingError("PUBLIC_ORIGIN: en producción debe empezar con https://.");
  if (mode === "demo" && !isLoopback(host))
    throw new SettingError("HOST: la demostración solo atiende en esta máquina (127.0.0.1).");
  const trustProxy = value(source, "TRUST_PROXY");
  if (mode === "production" && isLoopback(host) && trustProxy === undefined)
    throw new SettingError(
      "TRUST_PROXY: falta decir cuántos proxies hay delante (por ejemplo 1); sin eso todas las personas parecen llegar de una sola dirección. Con 0 no se cree a ninguno.",
    );

  const databaseUrl = value(source, "DATABASE_URL");
  if (databaseUrl) url("DATABASE_URL", databaseUrl, ["postgres:", "postgresql:"]);
  const databaseReadUrl = value(source, "DATABASE_READ_URL");
  if (databaseReadUrl) {
    url("DATABASE_READ_URL", databaseReadUrl, ["postgres:", "postgresql:"]);
    if (!databaseUrl) throw new SettingError("DATABASE_READ_URL: solo tiene sentido junto con DATABASE_URL.");
  }
  const smtpUrl = value(source, "SMTP_URL");
  if (smtpUrl) url("SMTP_URL", smtpUrl, ["smtp:", "smtps:"]);

  const mailFrom = value(source, "MAIL_FROM") ?? (mode === "demo" ? "avisos@tejido.invalid" : undefined);
  if (!mailFrom || !/^[^\s<>@",;]+@[^\s<>@",;]+$/.test(mailFrom))
    throw new SettingError(
      "MAIL_FROM: falta la dirección de correo que envía, por ejemplo avisos@tejido.example.",
    );

  const appSecret = value(source, "APP_SECRET") ?? (mode === "demo" ? demoSecret : undefined);
  if (!appSecret)
    throw new SettingError("APP_SECRET: falta el secreto de la instalación (32 caracteres o más, al azar).");
  if (mode === "production" && (appSecret.length < 32 || sampleSecrets.includes(appSecret)))
    throw new SettingError("APP_SECRET: es corto o es el de muestra; ponga 32 caracteres o más, al azar.");

  const exitUrl = url("EXIT_URL", value(source, "EXIT_URL") ?? "https://www.wikipedia.org/", ["https:"]).href;

  const dataDir = value(source, "DATA_DIR") ?? "data";
  const logLevel = value(source, "LOG_LEVEL") ?? "info";
  if (logLevel !== "info" && logLevel !== "warn" && logLevel !== "silent")
    throw new SettingError("LOG_LEVEL: debe ser «info», «warn» o «silent».");

  const quota = Number(value(source, "UPLOAD_QUOTA_MB") ?? "2048");
  if (!Number.isInteger(quota) || quota < 0)
    throw new SettingError("UPLOAD_QUOTA_MB: debe ser un número entero de megabytes, 0 o más.");

  return {
    mode,
    host,
    port,
    publicOrigin: publicUrl.origin,
    dataDir: isAbsolute(dataDir) ? dataDir : resolve(dataDir),
    databaseUrl,
    databaseReadUrl,
    smtpUrl,
    mailFrom,
    appSecret,
    trustProxy,
    exitUrl,
    logLevel,
    uploadQuotaBytes: quota * 1024 * 1024,
  };
}

let settings: Env | undefined;

/** The settings of this process, judged on first use. */
export function env(): Env {
  settings ??= readEnv();
  return settings;
}

/** React and others choose their production code by this variable when they are first loaded. */
export function chooseProductionCode(): void {
  process.env.NODE_ENV = "production";
}
