import type { forms as esForms } from "#app/locales/es/forms";

interface Fault {
  readonly minimum?: number | bigint;
  readonly maximum?: number | bigint;
}

const number = new Intl.NumberFormat("en");

export const forms = {
  required: "Fill this in.",
  invalid: "Check this: we could not understand it.",
  "too-short": ({ minimum }: Fault = {}) =>
    minimum === undefined
      ? "It is too short: write a little more."
      : `Write at least ${number.format(minimum)} characters.`,
  "too-long": ({ maximum }: Fault = {}) =>
    maximum === undefined
      ? "It is too long: shorten it."
      : `It is too long: write ${number.format(maximum)} characters at most.`,
  "too-many": ({ maximum }: Fault = {}) =>
    maximum === undefined ? "You chose too many options." : `Choose ${number.format(maximum)} at most.`,
  "choose-one": "Choose an option.",
  "choose-some": "Choose at least one option.",
  "unknown-canton": "Choose a canton from the list.",
  mail: "Write a complete mail address, such as name@example.org.",
  "too-large": "What you sent is too large. Shorten it and send it again.",
  "not-a-form": "We could not read what arrived. Reload the page and send it again.",
  unreadable: "Write it with letters: we cannot read it like this.",
  "too-many-attempts":
    "There were too many attempts in a row. Wait a few minutes and send it again: what you wrote is still here.",

  "adult-only": "Accounts are for people of 18 and over.",
  "privacy-needed": "To create the account we need you to accept the privacy notice.",
  "sign-in-refused": "The mail address or the password do not match. Check them and try again.",
  "password-short": "Use at least 10 characters. A short sentence is easy to remember.",
  "password-short-staff": "With a staff permission, the password needs at least 14 characters.",
  "password-common": "That password is well known and soon guessed. Choose another one, such as a sentence.",
  "password-personal":
    "That password resembles your name, your mail address or the name of this site. Choose another one.",
  "password-wrong": "That is not your current password.",
  "chosen-password-wrong":
    "That is not the password chosen when this account was asked for. If you asked more than once, open the last mail.",
  "code-invalid": "Write the 6 digits that your app shows.",
  "code-refused": "The code does not work or was used already. Wait for the next one and write it.",
} satisfies typeof esForms;
