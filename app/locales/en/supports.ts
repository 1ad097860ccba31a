import type { supports as es } from "#app/locales/es/supports";

const number = new Intl.NumberFormat("en");

export const supports = {
  sides: { offer: "We offer", need: "We are looking for" },
  title: "We offer and look for",
  lead: "So other organizations know how you can help each other. Anyone can see it.",
  emptyOffer: "You have not said yet what you offer.",
  emptyNeed: "You have not said yet what you are looking for.",
  remove: "Remove",
  addTitle: "Add",
  side: "Do you offer it or look for it?",
  support: "What?",
  choose: "Choose from the list",
  materials: "Supports",
  themes: "Themes",
  detail: "A detail",
  detailHint: "For example: a room for 30 people on Saturdays. Up to 140 characters.",
  add: "Add",
  full: (most: number) => `There are ${number.format(most)}. Remove one to add another.`,
} satisfies typeof es;
