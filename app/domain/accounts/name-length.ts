/** The longest name of a person, in UTF-16 units as a browser counts them. */
export const longestName = 100;
