import type { sessions as source } from "#app/locales/es/sessions";

export const sessions = {
  title: "My sessions",
  lead: "The browsers in which your account is open. If you do not recognize one, end it and change your password.",
  back: "Back to my account",
  caption: "Open sessions",
  device: "Where",
  unknownDevice: "Unknown browser",
  current: "This session",
  shared: "Shared phone",
  opened: "Opened",
  seen: "Last used",
  act: "Action",
  end: "End",
  about: (device: string) => `the session on ${device}`,
  endOthers: "End all the others",
  onlyThis: "Your account is open only here.",
  password: "Change my password",
} satisfies typeof source;
