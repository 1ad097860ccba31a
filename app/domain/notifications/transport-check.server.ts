import { createTransport } from "nodemailer";
import type { Env } from "#app/env.server";
import { wordsFor } from "#app/locales/dictionary";
import { judge } from "./failure";
import { smtpOptions } from "./transport.server";

/**
 * Greets the mail server once, at start.
 * @returns one line for the operator where `SMTP_URL` cannot work; undefined where it does, where letters go
 * to files, and where the server only asks to come back later
 */
export async function verifyTransport(env: Env): Promise<string | undefined> {
  if (!env.smtpUrl) return undefined;
  try {
    await createTransport(smtpOptions(env.smtpUrl)).verify();
    return undefined;
  } catch (error) {
    const why = reason(error);
    return why && `SMTP_URL: ${new URL(env.smtpUrl).host}: ${why}.`;
  }
}

function reason(error: unknown): string | undefined {
  const words = wordsFor("es").notifications.smtp;
  const { code, originalCode } = error as { code?: string; originalCode?: string };
  if (code === "EDNS" || originalCode === "ENOTFOUND") return words.unknown;
  if (originalCode === "ECONNREFUSED") return words.refused;
  const { failure } = judge(error);
  if (failure === "temporary") return undefined;
  return failure === "timeout" || failure === "authentication" || failure === "encryption"
    ? words[failure]
    : words.other;
}
