export const territories = {
  option: (canton: string, province: string) => `${canton} (${province})`,
};
