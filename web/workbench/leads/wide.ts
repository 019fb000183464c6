/** Wide enough for the list and a lead side by side. */
export const wideScreen = "(min-width: 64.01em)";
