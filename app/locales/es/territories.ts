export const territories = {
  canton: "Cantón",
  province: "Provincia",
  option: (canton: string, province: string) => `${canton} (${province})`,
};
