import { but, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

/** A button of the administrator's for an invitation that there is not. */
const button = (path: string): Row => ({
  get: { path, expected: { 404: everybody } },
  post: {
    path,
    expected: {
      "sign-in": ["visitor", "guest"],
      404: ["administrator"],
      403: but("visitor", "guest", "administrator"),
    },
  },
});

/** Inviting is the administrator's alone; the link's page is whoever holds the link's, and a guessed one leads nowhere. */
export const invitationMatrix: Record<string, Row> = {
  "/admin/invitations": { get: { expected: onlyFor(200, "administrator") } },
  "/admin/invitations/new": {
    get: { expected: onlyFor(200, "administrator") },
    post: { expected: onlyFor(422, "administrator") },
  },
  "/admin/invitations/:id/resending": button("/admin/invitations/no-such/resending"),
  "/admin/invitations/:id/revocation": button("/admin/invitations/no-such/revocation"),
  "/invitations/:token": {
    get: { path: "/invitations/guessed", expected: { 404: everybody } },
    post: {
      path: "/invitations/guessed",
      fields: { answer: "accept" },
      expected: { "sign-in": ["visitor", "guest"], 404: but("visitor", "guest") },
    },
  },
};
