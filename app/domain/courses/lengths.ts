/** Letters of one entry of a list, of such a list as it is typed, and of a title. */
export const longestLine = 200;
export const longestList = 3000;
export const longestTitle = 140;
