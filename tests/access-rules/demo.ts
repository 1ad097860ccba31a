import { paths } from "#app/paths";
import { mailboxLetter, sampleAccount } from "#tests/support/access-objects";
import { nobody, type Rules } from "./expectations";

export const demoRules: Rules = {
  "routes/demo/index": { loader: [{ path: () => paths.demo(), expected: nobody }] },
  "routes/demo/entry": {
    loader: [{ path: ({ other }) => paths.demoEntry(other.uid), expected: nobody }],
    action: [{ path: ({ other }) => paths.demoEntry(other.uid), expected: nobody, pass: sampleAccount }],
  },
  "routes/demo/mailbox": { loader: [{ path: () => paths.mailbox(), expected: nobody }] },
  "routes/demo/letter": {
    loader: [{ path: async () => paths.mailboxLetter(await mailboxLetter()), expected: nobody }],
  },
};
