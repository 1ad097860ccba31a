export const memberships = {};
