/** A path as the log may keep it: what stands after an invitation's or an alert's path is a secret and opens it. */
export const loggedPath = (path: string) => path.replace(/(\/(?:invitations?|alerts)\/)[^/]+/gi, "$1…");
