import pg from "pg";
import { DatabaseUnreachable, errorCode } from "./errors";

/** Identities and counts are numbers, as on SQLite. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

const settings = [
  "timezone=UTC",
  "statement_timeout=15s",
  "idle_in_transaction_session_timeout=30s",
  "client_encoding=UTF8",
  "client_min_messages=notice",
];

/** The address without its `options`, and our settings after those it asks for. */
export function postgresConfig(url: string, extra: readonly string[] = settings): pg.ClientConfig {
  const address = new URL(url);
  const asked = address.searchParams.get("options");
  address.searchParams.delete("options");
  return {
    connectionString: address.href,
    options: [...(asked ? [asked] : []), ...extra.map((setting) => `-c ${setting}`)].join(" "),
    application_name: "tejido",
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  };
}

/**
 * A pool that outlives its server: an error of an idle client reaches the pool, one of a client in use
 * reaches the client, and either would end the process if nobody listened.
 */
export function postgresPool(url: string, options: { readOnly?: boolean } = {}): pg.Pool {
  const extra = options.readOnly ? [...settings, "default_transaction_read_only=on"] : settings;
  const pool = new pg.Pool({ ...postgresConfig(url, extra), max: 10 });
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

const reasons: Readonly<Record<string, string>> = {
  "28P01": "el usuario o la contraseña no son correctos",
  "28000": "el servidor no admite a este usuario",
  "3D000": "esa base de datos no existe",
  "42501": "el usuario no tiene permiso para crear tablas",
  "25006": "es una réplica de solo lectura",
  "57P03": "el servidor está arrancando o apagándose",
  "53300": "el servidor no admite más conexiones",
  ECONNREFUSED: "nadie atiende en esa dirección",
  ENOTFOUND: "no se encuentra ese servidor",
  EAI_AGAIN: "no se encuentra ese servidor",
  ETIMEDOUT: "el servidor no responde",
  EHOSTUNREACH: "no se llega a ese servidor",
};

/** Runs the first contact with a server; what fails comes out as one line without any password. */
export async function describingPostgres<T>(
  setting: string,
  url: string,
  contact: () => T,
): Promise<Awaited<T>> {
  try {
    return await contact();
  } catch (error) {
    if (error instanceof DatabaseUnreachable) throw error;
    const { host, pathname } = new URL(url);
    const code = errorCode(error) ?? "";
    const why = reasons[code] ?? `no se puede usar${code ? ` (${code})` : ""}`;
    throw new DatabaseUnreachable(`${setting}: ${host}${pathname}: ${why}.`, { cause: error });
  }
}
