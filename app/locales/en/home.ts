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
    agenda: "See the agenda",
    agendaText: "Workshops, meetings and fairs near you, day by day.",
    register: "Register your organization",
    registerText: "Collective, association, foundation or network: with or without legal personality.",
    enter: "Sign in",
    enterText: "Pick up where you left off: the profile, the notices and what waits for you.",
    mine: "Go to my home",
    mineText: "See your organizations and what waits for you today.",
  },

  mine: {
    title: "Home",
    greeting: (name: string) => `Hello, ${name}`,
    pending: "To do",
    more: (count: number) => (count === 1 ? "See 1 more" : `See ${count} more`),
    tasks: {
      untilDay: "You can answer until",
      invitation: {
        text: (organization: string) => `You are invited to be part of ${organization}.`,
        act: "Answer",
      },
      handover: {
        text: (organization: string) => `You are asked to lead ${organization}.`,
        act: "Answer",
      },
      attendance: {
        text: (activity: string, dates: number) =>
          dates === 1
            ? `Nobody noted yet who came to “${activity}”.`
            : `Nobody noted yet who came to ${dates} dates of “${activity}”.`,
        act: "Take attendance",
      },
      report: {
        text: (activity: string, dates: number) =>
          dates === 1
            ? `The report of “${activity}” is missing.`
            : `The report of ${dates} dates of “${activity}” is missing.`,
        act: "Write the report",
      },
      tookPlace: "It was on",
      joinRequests: {
        text: (organization: string, people: number) =>
          people === 1
            ? `1 person asks to join ${organization}.`
            : `${people} people ask to join ${organization}.`,
        since: "The first has waited since",
        act: "See who asks to join",
      },
      cohosting: {
        text: (by: string, activity: string, organization: string) =>
          `${by} invites ${organization} to organize “${activity}”.`,
        act: "Answer",
      },
      mend: "Correct the profile",
      ownRequest: {
        text: (organization: string) => `You asked to join ${organization}. Wait for the answer.`,
        since: "You asked on",
        act: "See my requests",
      },
    },
    news: "Announcements of your organizations",
    newsFrom: (organization: string) => `From ${organization}`,
    coming: {
      title: "Coming activities",
      confirmed: "You have a place",
      waiting: "On the waiting list",
      cancelled: "Cancelled",
      taken: (count: number) => (count === 1 ? "1 person signed up" : `${count} people signed up`),
      inLine: (count: number) => `${count} on the waiting list`,
      signUps: "See who is coming",
      online: "Online",
      all: "See all my activities",
    },
    near: {
      title: "Nearby",
      lead: "What other organizations do nearby in the next 14 days.",
      agenda: "See the whole agenda",
    },
    inside: {
      hub: "My organization",
      activities: "Activities",
      announcements: "Announcements",
    },
    returned: (organization: string) => `Correct the profile of ${organization} and submit it again.`,
    reason: (reason: string) => `Reason: ${reason}`,
    organizations: "My organizations",
    role: (role: string) => `Your role: ${role}`,
    register: "Register an organization",
    emptyTitle: "You have no organizations here yet",
    empty: "There are three ways to begin:",
    ways: {
      register: "It takes a few minutes and you can correct it later.",
      find: "Find my organization",
      findText:
        "Open its profile and choose “Ask to join”. If it is not there, ask whoever leads it for an invitation.",
      agenda: "See the activities",
      agendaText: "Go to one near you: for many there is no need to belong to anything.",
    },
    next: {
      complete: "Check the profile and submit it for review.",
      waitForLeader: "It is a draft. A leader can submit it for review.",
      wait: "It is in review. We will write to you.",
      published: "It is published. Keep the profile up to date.",
      member: "You can see the profile.",
      archived: "It is archived.",
    },
    management: "Go to management",
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
        "Of your account: the name you choose, your mail address, your language and what the mail you get may say. The password is kept in a form that nobody can read, not even us.",
        "Of your sessions: when you signed in and with what kind of browser. You can see and end them.",
        "Of organizations: the profile that they write themselves, or that the team writes until someone claims it; their channels, their logo, the exact point if they gave it, their documents, who holds each position of the board and which requirements they meet.",
        "Of who claims a profile: what she tells, until a year after the answer, and the file that shows it, until a month after. If she takes it back, or if nobody answers in 60 days, the file is erased that same day.",
        "Of reports: the reason, what was written and, if she had an account, whose it is, to show her the answer; until a year after it. Neither the organization nor the team sees who reported.",
        "Of the people of an organization, with or without an account: the list that the organization keeps, with the name, since when and, if given, a telephone, a mail address and a note; and, if the organization notes them, their dues. A list that is brought in a file is erased the next day.",
        "Of who would like to join an organization: what was answered; of invitations, who was written to while they wait. Both until a year after they expire.",
        "Of who signs up for an activity: under which name, in which part and whether she came, until a year after; and what was asked for in order to come, such as childcare or transport, until a month after. If it was without an account, the mail address or telephone that was left.",
        "Of those who came to an activity: how many, by age, gender or group, counted apart and without names. Small numbers are not shown.",
        "Of your calendar: the secret address that you asked for, until you take it away.",
        "Of notices: what kind each was, when it left and whether it went out or was refused. Whether it arrived and whether you read it, we do not know. Secret links are erased after sending.",
        "Of the work on the site: who did what and when, with the names of the fields that changed but never their content.",
        "For a short while: what you were writing when your session ended, encrypted, for 30 minutes; and, to hold back abuse, a fingerprint of your internet address from which nobody can tell it.",
      ],
    },
    levels: {
      title: "Who sees what",
      items: [
        {
          term: "Everyone",
          value:
            "The profile of organizations that are published or unclaimed, and their open activities. Never who is part of an organization, nor who signed up.",
        },
        {
          term: "The network",
          value:
            "People of verified organizations and staff also see the channels, the place and the activities that an organization shows to the network only.",
        },
        {
          term: "The organization",
          value:
            "Its own profile while it is a draft or in review, its internal channels, its board, its activities and the names of those who allow it. Those who lead or edit it also read the documents, the exact point, the list of its people, the dues and who signed up for or came to its activities; those who lead it, also the requests, the invitations and who did what with it.",
        },
        {
          term: "Authorized staff",
          value:
            "What their task needs, within their scope, with a second factor and a record of what they do. Of the people of an organization, how many they are; their names only the trainers of its office, if they write what for, and the organization reads who it was.",
        },
        {
          term: "Administration and audit",
          value:
            "Your name, your mail address, since when you have the account, your staff permissions and whether you have a second factor and a long password. Of notices, what kind they are and whether they left, without saying for whom. Audit also reads the log of what each person did.",
        },
        {
          term: "Only you",
          value: "Your sessions, your notices, your calendar and what you choose in your account.",
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
      text: "Only what it needs to work. None of it can follow you to other sites.",
      kept: {
        session: {
          term: "Your session",
          value:
            "It keeps you signed in, 60 days at most. On a shared phone it goes when the browser is closed.",
        },
        locale: { term: "Your language", value: "The one you chose, for a year." },
        device: {
          term: "A random name",
          value:
            "It serves to count attempts to sign in without confusing you with others on your network. It goes when the browser is closed.",
        },
        pending: {
          term: "A sign-in half done",
          value: "While you write the code of your second factor: encrypted, for five minutes.",
        },
        owner: {
          term: "Whose session it is",
          value:
            "Encrypted, so that what you were writing when your session ended comes back to you alone. It lasts as long.",
        },
        held: {
          term: "The key to a form",
          value: "It opens what you were writing when your session ended, for 30 minutes.",
        },
        flash: {
          term: "A result",
          value: "What came of what you have just done: shown once, within the next minute.",
        },
        fresh: {
          term: "A sign of change",
          value: "That you have just sent something, so that you see up-to-date data. It lasts ten seconds.",
        },
        exit: {
          term: "A sign of leaving",
          value:
            "That you used “Leave quickly”, so that safety advice is not shown again. It lasts ten minutes.",
        },
      },
    },
    deletion: {
      title: "Correct, take and delete",
      text: "In “My data” you see everything we keep about your account, what for and until when; you take it with you in a file, correct it and delete the account, without asking anyone.",
      backups:
        "What is deleted leaves the database. Backup copies may hold it until they expire, within the period set by whoever runs the installation; then it is gone from them too.",
      account: "Go to my data",
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
        "Notices that are already in your mailbox.",
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
        "In your account choose discreet mail: it names no organizations or themes.",
        "Do not save the password in the browser.",
      ],
    },
  },
} satisfies typeof es;
