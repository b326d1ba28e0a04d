/**
 * What better-auth's user row says of a contact: that a mobile number was proved, as `emailVerified` says of an e-mail.
 * Codes and contacts are ours (one-time-code.ts, person-contacts.server.ts): one limit and one count of tries for signing
 * in, for adding a contact and for asking without an account, and nothing plain in the database.
 */
export const provedContact = () => ({
  id: "proved-contact",
  schema: {
    user: {
      fields: { phoneNumberVerified: { type: "boolean" as const, required: false, input: false } },
    },
  },
});
