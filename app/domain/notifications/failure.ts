import type { MailFailure } from "#db/schema/notifications";

/** What becomes of a letter that did not leave: tried again later, its address suppressed, or given up. */
export interface Verdict {
  readonly failure: MailFailure;
  readonly next: "retry" | "suppress" | "give-up";
}

/** The parts of an error of nodemailer, or of Node, that say what happened. */
interface MailError {
  readonly code?: string | undefined;
  readonly originalCode?: string | undefined;
  readonly command?: string | undefined;
  readonly response?: string | undefined;
  readonly responseCode?: number | undefined;
  /** Of a file that could not be written. */
  readonly path?: string | undefined;
}

/** Words by which servers refuse us rather than the reader, where they give no enhanced code (RFC 3463). */
const aboutUs =
  /relay|spam|block|black|policy|reputation|denied|not allowed|authenticat|spf|dkim|dmarc|reverse/i;

/** A full or failing disk, also where the error names no file. */
const storageCodes: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT", "EROFS", "EIO"]);

/** No such mailbox, host or syntax, moved away, null MX; mailbox closed. 1.7 and 1.8 speak of the sender. */
const deadMailbox: ReadonlySet<string> = new Set(["1.1", "1.2", "1.3", "1.6", "1.10", "2.1"]);

const retry = (failure: MailFailure): Verdict => ({ failure, next: "retry" });

/**
 * Judges a failed attempt. Only an answer to RCPT TO, or one that names the mailbox by its enhanced code,
 * speaks of the reader; every other refusal is about us or about now, and the letter is tried again.
 */
export function judge(error: unknown): Verdict {
  const { code, originalCode, command, response = "", responseCode, path } = (error ?? {}) as MailError;
  if (responseCode !== undefined) return judgeAnswer(command, responseCode, response);
  if (code === "EENVELOPE") return retry("sender-refused");
  if (code === "ETIMEDOUT" || code === "EABORT" || originalCode === "ETIMEDOUT") return retry("timeout");
  if (code === "EAUTH" || code === "ENOAUTH" || code === "EOAUTH2") return retry("authentication");
  if (code === "ETLS" || code === "EREQUIRETLS" || code?.startsWith("ERR_SSL")) return retry("encryption");
  if (path !== undefined || storageCodes.has(code ?? "")) return retry("storage");
  return retry("connection");
}

function judgeAnswer(command: string | undefined, status: number, response: string): Verdict {
  if (command?.startsWith("AUTH") || status === 530 || status === 535) return retry("authentication");
  if (command === "STARTTLS") return retry("encryption");
  if (status < 500) return retry("temporary");
  if (command === "MAIL FROM") return retry("sender-refused");
  const enhanced = /^\d{3}[ -]5\.(\d{1,3})\.(\d{1,3})\b/.exec(response);
  if (enhanced) {
    const status = `${enhanced[1]}.${enhanced[2]}`;
    if (status === "2.2") return retry("mailbox-full");
    if (deadMailbox.has(status)) return { failure: "recipient-refused", next: "suppress" };
  } else if (command === "RCPT TO") {
    if (status === 552) return retry("mailbox-full");
    if ([550, 551, 553].includes(status) && !aboutUs.test(response))
      return { failure: "recipient-refused", next: "suppress" };
  }
  return retry(command === "RCPT TO" ? "relay-refused" : "content-refused");
}
