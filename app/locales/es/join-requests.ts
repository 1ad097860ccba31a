export const joinRequests = {};
