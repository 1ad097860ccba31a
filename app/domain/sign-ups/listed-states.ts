import type { SignUpState } from "#db/schema/sign-ups";

/** Which part of the list an address asks for, by its Spanish word. */
export const listedStates = {
  lugar: "confirmed",
  espera: "waiting",
  retiradas: "withdrawn",
} as const satisfies Record<string, SignUpState>;
export type ListedState = keyof typeof listedStates;
