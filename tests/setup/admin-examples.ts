/** An address for every page of administrators. */
export const adminExamples = (reader: string): Record<string, { reader: string; path?: string } | false> => ({
  "/admin": { reader },
  "/admin/invitations": { reader },
  "/admin/invitations/new": { reader },
  // Opened by a link in a letter: tests/e2e/invitation.spec.ts looks at it.
  "/invitations/:token": false,
  "/admin/:register": { reader, path: "/admin/rules" },
  "/admin/:register/new": { reader, path: "/admin/calendar/new" },
  "/admin/:register/:key": { reader, path: "/admin/rules/need-help" },
  "/admin/:register/:key/change": { reader, path: "/admin/rules/need-help/change" },
});
