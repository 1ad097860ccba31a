import type { channels as es } from "#app/locales/es/channels";

const number = new Intl.NumberFormat("en");

export const channels = {
  kinds: {
    mail: "Mail",
    phone: "Telephone",
    whatsapp: "WhatsApp",
    telegram: "Telegram",
    website: "Website",
    facebook: "Facebook",
    instagram: "Instagram",
    tiktok: "TikTok",
    youtube: "YouTube",
  },
  audiences: {
    public: "Anyone",
    network: "Verified organizations and staff",
    organization: "Only my organization and the staff who accompany it",
  },
  title: "Ways to get in touch",
  lead: "You decide who sees each one. Do not put anyone's personal number here without permission.",
  emptyText: "There is none yet: without one, nobody can write to you.",
  seenBy: (audience: string) => `Seen by: ${audience.toLocaleLowerCase("en")}`,
  remove: "Remove",
  change: "Change who sees it",
  addTitle: "Add a channel",
  kind: "Channel",
  choose: "Choose a channel",
  value: "Number, address or user name",
  valueHint: "As you always write it: 099 123 4567, @user or www.example.org.",
  audience: "Who may see it?",
  add: "Add",
  full: (most: number) => `There are ${number.format(most)} channels. Remove one to add another.`,
  changeTitle: "Who sees this channel",
  save: "Save",
} satisfies typeof es;
