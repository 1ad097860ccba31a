import { expect, test } from "vitest";
import { judge } from "#app/domain/notifications/failure";
import { refusal } from "./post";

const suppressing: [command: string, response: string][] = [
  ["RCPT TO", "550 5.1.1 <x@y.z>: Recipient address rejected: User unknown"],
  ["RCPT TO", "550 No such user here"],
  ["RCPT TO", "551 User not local"],
  ["RCPT TO", "553 5.1.3 Bad recipient address syntax"],
  ["RCPT TO", "550-5.1.1 The email account that you tried to reach does not exist"],
  ["RCPT TO", "556 5.1.10 Recipient address has null MX"],
  ["DATA", "550 5.1.1 No such mailbox"],
  ["RCPT TO", "550 5.2.1 The account is disabled"],
];

test.each(suppressing)("%s %s is about the reader: the address is suppressed", (command, response) => {
  expect(judge(refusal(command, response))).toEqual({ failure: "recipient-refused", next: "suppress" });
});

const retrying: [command: string, response: string, failure: string][] = [
  ["RCPT TO", "450 4.2.0 greylisted", "temporary"],
  ["CONN", "421 4.3.2 too busy", "temporary"],
  ["AUTH PLAIN", "535 5.7.8 bad credentials", "authentication"],
  ["MAIL FROM", "530 5.7.0 Authentication required", "authentication"],
  ["MAIL FROM", "550 5.1.8 sender domain does not exist", "sender-refused"],
  ["MAIL FROM", "550 5.1.1 who are you", "sender-refused"],
  ["RCPT TO", "550 5.7.1 Unable to relay", "relay-refused"],
  ["RCPT TO", "554 5.7.1 Relay access denied", "relay-refused"],
  ["RCPT TO", "550 relay not permitted", "relay-refused"],
  ["RCPT TO", "550 blocked by our policy", "relay-refused"],
  ["RCPT TO", "550 5.1.7 sender address refused", "relay-refused"],
  ["RCPT TO", "552 mailbox full", "mailbox-full"],
  ["RCPT TO", "552 5.2.2 over quota", "mailbox-full"],
  ["DATA", "554 5.7.1 looks like spam", "content-refused"],
  ["DATA", "550 rejected", "content-refused"],
];

test.each(retrying)("%s %s is about us or about now: tried again", (command, response, failure) => {
  expect(judge(refusal(command, response))).toEqual({ failure, next: "retry" });
});

const without: [error: object | undefined, failure: string][] = [
  [{ code: "ETIMEDOUT" }, "timeout"],
  [{ code: "EABORT" }, "timeout"],
  [{ code: "ESOCKET", originalCode: "ECONNREFUSED" }, "connection"],
  [{ code: "ECONNECTION" }, "connection"],
  [{ code: "EDNS" }, "connection"],
  [{ code: "ETLS" }, "encryption"],
  [{ code: "EAUTH" }, "authentication"],
  [{ code: "ENOSPC" }, "storage"],
  [{ code: "EENVELOPE" }, "sender-refused"],
  [{}, "connection"],
  [undefined, "connection"],
];

test.each(without)("%o is no answer about the reader: tried again", (error, failure) => {
  expect(judge(error)).toEqual({ failure, next: "retry" });
});
