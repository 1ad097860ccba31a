/** Letters that the title and the text of an announcement may have. */
export const longestTitle = 120;
export const longestBody = 3000;
