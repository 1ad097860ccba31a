/** One entry of a closed list: what is stored and what people read. */
export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export interface OptionGroup {
  readonly label: string;
  readonly options: readonly Option[];
}

/** A record of labels (`words.organizations.kinds`) as options, in its own order. */
export const optionsOf = (labels: Readonly<Record<string, string>>): Option[] =>
  Object.entries(labels).map(([value, label]) => ({ value, label }));

export const labelOf = (options: readonly Option[], value: string | undefined): string | undefined =>
  options.find((option) => option.value === value)?.label ?? value;
