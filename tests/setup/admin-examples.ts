/** An address for every page of administrators. */
export const adminExamples = (reader: string): Record<string, { reader: string; path?: string } | false> => ({
  "/admin": { reader },
  "/admin/invitations": { reader },
  "/admin/invitations/new": { reader },
  "/invitations/:token": { reader, path: "/invitations/guessed" },
  "/admin/:register": { reader, path: "/admin/rules" },
  "/admin/:register/new": { reader, path: "/admin/calendar/new" },
  "/admin/:register/:key": { reader, path: "/admin/rules/need-help" },
  "/admin/:register/:key/change": { reader, path: "/admin/rules/need-help/change" },
});
