/** The words of an address for the states of courses. */
export const stateWords = { borradores: "draft", publicados: "published", archivados: "archived" } as const;
export type StateWord = keyof typeof stateWords;
