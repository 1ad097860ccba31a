import type { demo as es } from "#app/locales/es/demo";

export const demo = {
  title: "Demonstration",
  lead: "Every person and organization in this network is made up. Enter with one tap as any of them; the second factor is already taken care of.",
  enterAs: (name: string) => `Enter as ${name}`,
  role: "Who this is",
  mail: "Mail address",
  password: "Password of every account",
  code: "Code of the second factor, right now",
  noCode: "no second factor",
  mailbox: "Open the local mailbox",
  mailboxText: "Mail sent by the demonstration arrives here. Nothing leaves this machine.",
  parts: {
    leader: "leads an organization",
    editor: "edits an organization",
    member: "is a member of an organization",
    newcomer: "has an account and no organization yet",
    trainer: "training staff, Tulcán office",
    networks: "networks staff",
    focal_point: "protection focal point, Huaquillas office",
    admin: "administration",
    second_admin: "second administrator",
    auditor: "audit",
  },
} satisfies typeof es;
