export const handovers = {};
