import { createContext, type ReactNode, useContext } from "react";
import type { FieldValues } from "./form-fields";

/** The address of this page, and what was typed into its form before the session ended. */
interface Held {
  readonly path: string;
  readonly values: FieldValues | undefined;
}

const HeldFormContext = createContext<Held>({ path: "", values: undefined });

export function HeldFormProvider({ held, children }: { held: Held; children: ReactNode }) {
  return <HeldFormContext.Provider value={held}>{children}</HeldFormContext.Provider>;
}

/** What was held for the form that posts to `action`, or to this page where it names none. */
export function useHeldValues(action: string | undefined): FieldValues | undefined {
  const held = useContext(HeldFormContext);
  return action === undefined || action === held.path ? held.values : undefined;
}
