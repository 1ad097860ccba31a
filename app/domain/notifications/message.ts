/** One letter, ready to leave. User text stands only in `to.name`, `subject` and the parts. */
export interface Outgoing {
  readonly uid: string;
  readonly messageId: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly date: Date;
  /** Where one POST stops letters like this (RFC 8058); empty for letters of safety. */
  readonly unsubscribeUrl?: string | undefined;
}

export interface Transport {
  /** Fulfils once the mail server, or the disk, has the letter. */
  send(letter: Outgoing): Promise<void>;
  close(): void;
}

const plainAddress = /^[^\s<>@",;:\\()[\]]+@[^\s<>@",;:\\()[\]]+$/u;

/**
 * The letter in nodemailer's words: recipients as name and address, and the envelope spelt out, so that
 * nothing a person typed can add or change who gets it.
 * @throws what a server would answer, where the address is none
 */
export function message(letter: Outgoing) {
  const { from, to, unsubscribeUrl } = letter;
  if (!plainAddress.test(to.address))
    throw Object.assign(new Error("not an address"), {
      command: "RCPT TO",
      responseCode: 553,
      response: "553 5.1.3",
    });
  return {
    messageId: letter.messageId,
    date: letter.date,
    from: { name: from.name, address: from.address },
    to: { name: oneLine(to.name), address: to.address },
    envelope: { from: from.address, to: [to.address] },
    subject: letter.subject,
    html: letter.html,
    text: letter.text,
    headers: {
      "Auto-Submitted": "auto-generated",
      "X-Auto-Response-Suppress": "All",
      ...(unsubscribeUrl
        ? {
            "List-Unsubscribe": { prepared: true, foldLines: false, value: `<${unsubscribeUrl}>` },
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
          }
        : {}),
    },
  };
}

const oneLine = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ")
    .trim()
    .slice(0, 100);
