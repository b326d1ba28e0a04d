import { createAuthEndpoint } from "better-auth/api";
import { z } from "zod";
import { userOfContact } from "./user-of-contact.server.ts";

const proof = z.object({ kind: z.enum(["email", "mobile"]), address: z.string() });

/**
 * better-auth's part of a proved contact: its user.
 * Codes themselves are ours (one-time-code.ts): one limit and one count of tries for signing in, for adding
 * a contact and for asking without an account, and nothing but keyed digests in the database.
 */
export const provedContact = () => ({
  id: "proved-contact",
  schema: {
    user: {
      fields: {
        phoneNumber: { type: "string" as const, required: false, unique: true, input: false },
        phoneNumberVerified: { type: "boolean" as const, required: false, input: false },
      },
    },
  },
  endpoints: {
    /** The user of a contact that a code has just proved, or that an operator vouches for; no session. */
    userVouched: createAuthEndpoint.serverOnly({ method: "POST", body: proof }, async (ctx) => {
      const user = await userOfContact(ctx.context, ctx.body);
      return ctx.json({ userId: user.id });
    }),
  },
});
