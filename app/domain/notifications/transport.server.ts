import { createTransport } from "nodemailer";
import type { Env } from "#app/env.server";
import { folderTransport } from "./folder-transport.server";
import { message, type Transport } from "./message";

/** How long one attempt may take, milliseconds; less than a lease, so that no two workers send one letter. */
const attemptLimit = 90_000;

const timeouts = {
  dnsTimeout: 10_000,
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
};

/** An SMTP server where `SMTP_URL` names one, else files in the data folder. */
export const openTransport = (env: Env): Transport =>
  env.smtpUrl ? smtpTransport(env.smtpUrl) : folderTransport(env);

/** Letters over SMTP. `limits` are waiting times in milliseconds, shorter than an attempt may take in all. */
export function smtpTransport(url: string, limits: Partial<typeof timeouts> = {}): Transport {
  const mailer = createTransport({
    ...smtpOptions(url),
    ...limits,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async send(letter) {
      await mailer.sendMail({ ...message(letter), signal: AbortSignal.timeout(attemptLimit) });
    },
    close: () => mailer.close(),
  };
}

const localHosts = new Set(["localhost", "127.0.0.1", "::1"]);

/**
 * What nodemailer is told. Where there are credentials STARTTLS is a must, so that they never cross a network in
 * clear; a server on this very machine may use a certificate of its own making.
 */
export function smtpOptions(url: string) {
  const { protocol, hostname, port, username, password } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, "");
  const secure = protocol === "smtps:";
  const local = localHosts.has(host);
  const credentials = { user: decodeURIComponent(username), pass: decodeURIComponent(password) };
  return {
    host,
    port: port ? Number(port) : secure ? 465 : 587,
    secure,
    requireTLS: !secure && username !== "" && !local,
    ...(local ? { tls: { rejectUnauthorized: false } } : {}),
    ...(username ? { auth: credentials } : {}),
    ...timeouts,
  };
}
