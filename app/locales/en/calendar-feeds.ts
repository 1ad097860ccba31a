import type { calendarFeeds as es } from "#app/locales/es/calendar-feeds";

export const calendarFeeds = {
  title: "My calendar",
  back: "Account",
  lead: "See in the calendar of your phone the activities that you signed up for and those of your organizations. If something is moved or cancelled, your calendar says so within the hour.",
  what: "For that your phone uses a secret address: whoever has it sees these activities without signing in.",
  none: "You have no address yet. Once you create it, only you see it.",
  confirmed:
    "To create it or see it, we may ask for your password again: so nobody copies it who finds your phone open.",
  see: "See my address",
  make: "Create my address",
  address: "Your secret address",
  addressHint: "Whoever has it sees these activities without signing in. Do not share it.",
  copy: "To be copied",
  tap: "The same, to be opened with a tap on some phones",
  unreadable: "This address can no longer be shown. Create a new one.",
  made: "Created on",
  how: "How to add it",
  steps: [
    "iPhone: Settings → Calendar → Accounts → Add Account → Other → “Add Subscribed Calendar”, and paste the address.",
    "Android: on a computer open calendar.google.com → Other calendars → “From URL”, and paste it; it appears on your phone by itself.",
    "Other programs: look for “subscribe to a calendar” or “add from the internet”, and paste it.",
  ],
  discreet: {
    title: "Your calendar is discreet, like your letters",
    text: "Each date says only “Activity”, with a link to your activities: neither title, nor place, nor who organizes it. You can change that in your account.",
    link: "Go to my account",
  },
  shared: {
    title: "If someone else looks at your calendar",
    text: "The dates show title and place. If you would rather they did not, choose discreet letters in your account: your calendar becomes discreet too.",
  },
  renew: "Create another address",
  revoke: "Remove my address",
  making: {
    first: {
      title: "Create your secret address?",
      text: "With it your calendar gets your activities. Whoever has it sees them without signing in: do not share it.",
      confirm: "Create my address",
    },
    another: {
      title: "Create another address?",
      text: "The one of now stops working at once: you will have to put the new one into your calendar. Do it if someone else saw it.",
      confirm: "Yes, create another",
    },
    told: "We will write you a letter that says it was created, in case it was not you.",
  },
  revocation: {
    title: "Remove your secret address?",
    text: "It stops working at once, and your calendar gets no more changes. You can create another one whenever you like.",
    confirm: "Yes, remove it",
  },

  calendar: "Tejido: my activities",
  discreetCalendar: "My activities",
  discreetSummary: "Activity",
  waiting: "You are on the waiting list.",
} satisfies typeof es;
