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
  disguised: "Write each word with letters of one alphabet: some of these look Latin and are not.",
  "point-needed": "Write the point, or choose “Only the canton” or “Nothing”.",
  "point-unreadable":
    "We found no point there. Write two numbers, such as -0.1807, -78.4678, or paste the whole link of a map.",
  "point-short-link":
    "That short link does not say where it is. Open it, wait for the map and copy the long link or the numbers.",
  "point-swapped": "The longitude seems to come first. Write the latitude, then the longitude.",
  "point-elsewhere": "That point is not in Ecuador. Check the numbers and their signs.",
  "point-far":
    "The point is far from the seat of your canton. Check it; if it is right, tick this box to confirm the canton and send it again.",
  "column-twice": "This column is chosen twice: leave it once.",
  year: "Write a year of four digits that has begun, such as 2019.",
  phone: "Write a whole number, such as 099 123 4567, 02 234 5678 or +57 300 123 4567.",
  whatsapp: "Write the whole WhatsApp number, such as 099 123 4567 or +57 300 123 4567.",
  website: "Write the address of the page, such as www.example.org.",
  "website-secure": "The page must begin with https://, which protects those who visit it.",
  "profile-address": "Copy the address of the profile on that network here, or its user name.",
  "channel-there": "That channel is on the list already.",
  "channels-full": "There are 12 channels. Remove one to add another.",
  "support-there": "That is on the list already.",
  "supports-full": "There are 30. Remove one to add another.",
  "profile-closed": "This profile can no longer be changed.",
  day: "Write a date that exists, with day, month and year.",
  "ends-before": "The end date cannot come before the start.",
  "since-future": "Give today's date or an earlier one.",
  "since-earlier-stay": "On that day they were still here from an earlier stay. Give one after they left.",
  "too-large": "What you sent is too large. Shorten it and send it again.",
  "not-a-form": "We could not read what arrived. Reload the page and send it again.",
  unreadable: "Write it with letters: we cannot read it like this.",
  "too-many-attempts":
    "There were too many attempts in a row. Wait a few minutes and send it again: what you wrote is still here.",
  "too-many-claims":
    "You have three claims waiting. Once we answer one or you withdraw it, you can send this one.",
  "merge-unconfirmed": "Tick that you made sure.",
  "merge-same": "It is the same profile twice.",
  "merge-merged": "One of the two is already part of another profile.",
  "merge-unclaimed": "Choose the other one: an unclaimed profile cannot stay with the people of the other.",

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
  "deletion-unconfirmed": "Tick the box: deleting cannot be undone.",
  "places-range": "Write a number between 1 and 100.",
  "days-range": "Write a number between 1 and 30.",
  "already-invited": "An invitation to that address is waiting already. Cancel it to send another.",
  "too-many-invitations": "200 invitations are waiting already. Cancel one to make another.",
  "member-gone": "That person is no longer on the list or has an account. Choose another option.",
  "question-there": "That question is in the list already.",
  "questions-full": "There are 6 questions already. Remove one to add another.",
  "questions-changed":
    "The organization changed its questions. Answer those that are missing and send it again.",
  "too-many-requests":
    "You have 10 requests waiting already. Once one is answered or taken back, you can send this one.",
  "successor-gone": "That person is no longer in the organization. Choose another one.",

  amount:
    "Write an amount in dollars between 0.01 and 99,999.99, like 2.50. For thousands write 1234 or 1,234.00.",
  "future-day": "That date is still to come. Write the day on which it was paid.",

  time: "Write a time, such as 09:30.",
  "whole-number": "Write a whole number, from 1 on.",
  "number-too-high": "That number is too high.",
  hours: "Write the hours as a number, such as 20 or 2.5.",
  "line-too-long": "One of the lines is too long: shorten it, or make it two.",
  "too-many-lines": "Those are too many lines: leave the most important ones.",
  "fewer-than-least": "The most cannot be fewer than the least.",
  "choose-known": "Choose from the list: something that was marked is no longer there.",
  "course-circle":
    "That way the course would need itself: one of those marked already asks for this one before. Take it out.",
  "modules-full": "The course has as many modules as it can have.",
  every: "Write a number from 1 to 12.",
  places: "Write a whole number, or leave it empty for no limit.",
  days: "We do not understand one of those dates. Write them as 25/12/2026, one a line.",
  "secure-link": "Copy the whole link of the meeting: it begins with https://.",

  children: "Write how many children come, up to 12.",
  "children-missing": "Write how many children come, so that care can be prepared.",
  people: "Write a number of people, between 0 and 20,000.",
  "more-than-came": "The groups are more people than came. Look at the numbers again.",
  "group-more-than-came": "That group has more people than came.",
} satisfies typeof esForms;
