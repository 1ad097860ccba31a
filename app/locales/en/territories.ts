import type { territories as es } from "#app/locales/es/territories";

export const territories = {
  option: (canton: string, province: string) => `${canton} (${province})`,
  marked: (marked: number, total: number) => `${marked} of ${total}`,
} satisfies typeof es;
