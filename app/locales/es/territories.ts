export const territories = {
  option: (canton: string, province: string) => `${canton} (${province})`,
  marked: (marked: number, total: number) => `${marked} de ${total}`,
};
