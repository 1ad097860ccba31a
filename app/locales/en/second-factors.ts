import type { secondFactors as source } from "#app/locales/es/second-factors";

const plural = new Intl.PluralRules("en");

export const secondFactors = {
  title: "Second factor",
  lead: "A code on your phone that changes every half minute. Whoever knows your password cannot sign in without it.",
  back: "Back to my account",
  backToState: "Back to the second factor",
  inactive: "You do not have a second factor yet.",
  needed: "Your staff permissions are waiting: they start once you have a second factor.",
  start: "Turn on the second factor",
  active: "Your second factor is on.",
  since: "On since",
  codesLeft: "Unused recovery codes",
  noCodes: "You have no recovery codes left. Ask for new ones before you need them.",
  renew: "Ask for new codes",
  remove: "Turn off the second factor",

  new: {
    title: "Turn on the second factor",
    steps: [
      "Install a code app on your phone, for example Aegis, FreeOTP or Google Authenticator.",
      "In the app, add an account: point the camera at this square or type the secret key.",
      "Type here the 6-digit code that the app shows.",
    ],
    picture: "Square for the camera of the code app",
    secret: "Secret key",
    secretHint: "If you are on the same phone, copy it into the app. Do not share it with anyone.",
    code: "6-digit code",
    submit: "Turn on",
    nothingPending: "No activation has been started. Go back and start again.",
    wrongCode:
      "That is not the code we expected. Type the one the app shows now, and check that your phone's clock is right.",
  },

  codes: {
    title: "Recovery codes",
    lead: "If you lose your phone, each of these codes lets you in once.",
    once: "Keep them now: they are shown only this time. Copy them on paper or somewhere only you can open.",
    otherSessions: "For your safety we ended your other sessions.",
    list: "Your ten codes",
    done: "I have kept them",
    renewTitle: "Ask for new codes",
    renewText: (left: number) =>
      left === 0
        ? "You have no codes left. We will give you ten."
        : `${plural.select(left) === "one" ? "You have 1 code left" : `You have ${left} codes left`}. The old ones will stop working and we will give you ten new ones.`,
    renewSubmit: "Give me new codes",
  },

  removal: {
    title: "Turn off the second factor",
    text: "Your password alone will be enough to sign in. The recovery codes will stop working.",
    staff:
      "You have staff permissions. Without a second factor they pause: you cannot use them until you turn it on again.",
    lastAdministrator:
      "You are the only administrator. If you turn off your second factor, nobody could give permissions. Ask for another person to become an administrator first.",
    submit: "Turn it off",
  },
} satisfies typeof source;
