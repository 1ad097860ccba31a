import type { signUps as es } from "#app/locales/es/sign-ups";

export const signUps = {} satisfies typeof es;
