import { paths } from "#app/paths";
import { everyone, mine, nobody, open, type Rules } from "./expectations";

export const homeRules: Rules = {
  root: { loader: [{ path: () => paths.home(), expected: everyone }] },
  "routes/home/show": open(() => paths.home()),
  "routes/home/mine": mine(() => paths.mine()),
  "routes/home/privacy": open(() => paths.privacy()),
  "routes/home/safety": open(() => paths.safety()),
  "routes/home/language": {
    ...open(() => paths.language()),
    action: [{ path: () => paths.language(), fields: () => ({ locale: "es" }), expected: everyone }],
  },
  "routes/home/quick-exit": {
    ...open(() => paths.quickExit()),
    action: [{ path: () => paths.quickExit(), expected: everyone }],
  },
  "routes/home/not-found": {
    loader: [{ path: () => "/no/existe", expected: nobody, unguarded: true }],
    action: [{ path: () => "/no/existe", expected: nobody, unguarded: true }],
  },
};
