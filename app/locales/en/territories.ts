import type { territories as es } from "#app/locales/es/territories";

export const territories = {
  canton: "Canton",
  province: "Province",
  option: (canton: string, province: string) => `${canton} (${province})`,
} satisfies typeof es;
