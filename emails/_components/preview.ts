import { letters } from "#app/locales/es/letters";
import type { GrantFacts } from "./grant-facts";
import type { Frame } from "./letter";
import type { SignUpFacts } from "./own-place";

/** What the preview of a letter is framed in. */
export const previewFrame: Frame = {
  locale: "es",
  words: letters,
  detail: "detailed",
  origin: "https://tejido.example",
  name: "Rosa",
  footer: "security",
};

export const previewGrant: GrantFacts = {
  person: "Rosa",
  own: true,
  accountUid: "muestra",
  role: "Redes",
  office: null,
  until: "31 de diciembre",
};

export const previewSignUp: SignUpFacts = {
  title: "Taller de costura",
  slug: "taller-de-costura",
  day: "2027-06-14",
  when: "14/06/2027, 09:00",
  token: null,
};
