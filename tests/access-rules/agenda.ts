import { paths } from "#app/paths";
import { nobody, open, type Rules } from "./expectations";

export const agendaRules: Rules = {
  "routes/agenda/index": open(() => paths.agenda()),
  "routes/agenda/feed": {
    loader: [
      ...open(() => paths.agendaFeed({ canton: "0401" })).loader,
      { path: () => paths.agendaFeed({ canton: "9999" }), expected: nobody, unguarded: true },
    ],
  },
};
