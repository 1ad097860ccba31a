import type { home as es } from "#app/locales/es/home";

export const home = {
  title: "The fabric of our organizations",
  lead: "Tejido brings together the organizations of people on the move and of the communities that receive them in Ecuador. Here they present themselves, learn, grow stronger and find each other, accompanied by IOM.",
  search: "Which organization are you looking for?",
  searchHint: "Write its name or its acronym",
  searchSubmit: "Search",
  ways: {
    title: "Where to start",
    find: "Find organizations",
    findText: "See who works in your canton and on which themes, without an account.",
    register: "Register your organization",
    registerText: "Collective, association, foundation or network: with or without legal personality.",
    enter: "Sign in",
    enterText: "Pick up where you left off: the profile, the notices and what waits for you.",
    mine: "Go to my home",
    mineText: "See your organizations and what waits for you today.",
  },

  privacy: {
    title: "Privacy",
    lead: "We keep as little as possible, we say who sees it, and you can correct it or ask for it to be deleted.",
    who: {
      title: "Who answers for your data",
      text: "The organization that runs this installation of Tejido does. For any request about your data, write to",
      law: "In Ecuador, the Organic Law on the Protection of Personal Data gives you the right to know your data, correct it, take it with you, object to its use and ask for its deletion. If you get no answer, you can turn to the Superintendence for the Protection of Personal Data.",
    },
    kept: {
      title: "What we keep",
      items: [
        "Of your account: the name you choose, your mail address, your language and how much the letters you get may say. The password is kept in a form that nobody can read, not even us.",
        "Of your sessions: when you signed in and with what kind of browser. You can see and end them.",
        "Of organizations: the profile that they write themselves.",
        "Of letters: what kind it was, when it left and whether it arrived. Secret links are erased after sending.",
        "Of the work on the site: who did what and when, with the names of the fields that changed but never their content.",
        "For a short while: what you were writing when your session ended, encrypted, for 30 minutes; and, to hold back abuse, a fingerprint of your internet address from which nobody can tell it.",
      ],
    },
    levels: {
      title: "Who sees what",
      items: [
        { term: "Everyone", value: "The profile of published organizations." },
        { term: "The organization", value: "Its own profile while it is a draft or under review." },
        {
          term: "Authorized staff",
          value:
            "What their task needs, within their scope, with a second factor and a record of what they do.",
        },
        {
          term: "Only you",
          value: "Your account, sessions and notices. Administration sees your name and mail address.",
        },
      ],
    },
    never: {
      title: "What we never keep",
      text: "There is nowhere to write it:",
      items: [
        "migratory status and document numbers;",
        "whether someone survived violence, what happened or who did it;",
        "religion and health;",
        "names or photos of children;",
        "addresses of shelters.",
      ],
      text2:
        "There is no advertising, no visitor tracking and no service of other companies inside the pages either.",
    },
    cookies: {
      title: "What this site leaves in your browser",
      text: "Only what it needs to work: your session, your language and, for a few minutes, the notice of what you have just done. On a shared phone the session goes when the browser is closed.",
    },
    deletion: {
      title: "Correct, take and delete",
      text: "Correct your name, your mail address and your language on your account page. To take a copy or delete your account, write to the address above from the mail address of the account.",
      backups:
        "What is deleted leaves the database. Backup copies may hold it until they expire, within the period set by whoever runs the installation; then it is gone from them too.",
      account: "Go to my account",
    },
  },

  safety: {
    title: "Browse safely",
    lead: "If someone else looks at your phone or your computer, this page helps you leave fewer traces.",
    danger: {
      title: "Is there immediate danger?",
      text: "Call 9-1-1. The call is free.",
      call: "Call 9-1-1",
    },
    exit: {
      title: "How “Leave quickly” works",
      items: [
        "The button is at the top of every page. Pressing it opens another site, which says nothing about you.",
        "On a computer you can also press the Shift key three times in a row.",
        "For the next ten minutes this page is not shown again in this browser, not even with the Back button.",
      ],
      session: "Your session stays open. To end it use",
      sessionLink: "Sign out and erase traces",
    },
    limits: {
      title: "What it cannot erase",
      items: [
        "The browser's history: delete it yourself or use a private window.",
        "Letters that are already in your mailbox.",
        "What is kept by whoever manages the internet network or the phone.",
        "What spyware installed on the device sees. If you suspect it, use the phone of someone you trust.",
      ],
    },
    shared: {
      title: "If you share the phone",
      items: [
        "Open a private or incognito window before you sign in.",
        "When you sign in, leave “This is a shared phone” ticked: the session ends by itself.",
        "When you finish, use “Sign out and erase traces”.",
        "In your account choose discreet letters: they name no organizations or themes.",
        "Do not save the password in the browser.",
      ],
    },
  },
} satisfies typeof es;
