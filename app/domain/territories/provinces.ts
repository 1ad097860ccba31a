interface InProvince {
  readonly province: string;
}

export interface Province<C> {
  readonly name: string;
  readonly cantons: readonly C[];
}

/** Cantons already in order, put under their provinces. */
export function byProvince<C extends InProvince>(cantons: readonly C[]): Province<C>[] {
  const found = new Map<string, C[]>();
  for (const canton of cantons) {
    const group = found.get(canton.province);
    if (group) group.push(canton);
    else found.set(canton.province, [canton]);
  }
  return [...found].map(([name, group]) => ({ name, cantons: group }));
}

/** Ids by code, for the forms that choose a canton. */
export const idsByCode = (
  cantons: readonly { readonly code: string; readonly id: number }[],
): ReadonlyMap<string, number> => new Map(cantons.map((canton) => [canton.code, canton.id]));
