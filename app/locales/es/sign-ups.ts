export const signUps = {};
