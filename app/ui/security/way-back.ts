const security = "/account/security";

/** A page of this kind with where its reader was led from, so that they find back when they are done. */
export const withWayBack = (path: string, to: string) =>
  to === security ? path : `${path}?to=${encodeURIComponent(to)}`;
