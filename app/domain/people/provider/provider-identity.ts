import { z } from "zod";
import { type Contact, contactOf } from "../contact.ts";

/** Who somebody is at the city's provider: its issuer and the claim that never changes, and the contacts it vouches for. */
export type ProviderIdentity = { issuer: string; subject: string; contacts: Contact[] };

export const keptIdentity = z.object({
  issuer: z.string(),
  subject: z.string(),
  contacts: z.array(z.object({ kind: z.enum(["email", "mobile"]), address: z.string() })),
});

type Trust = { issuer: string; subjectClaim: string; trustsMobile: boolean };

/**
 * Reads the claims. An address counts only where the provider says that it verified it; a mobile number only where the
 * operator trusts it to. Undefined without a stable id.
 */
export function identityOf(
  claims: Readonly<Record<string, unknown>>,
  { issuer, subjectClaim, trustsMobile }: Trust,
): ProviderIdentity | undefined {
  const subject = claims[subjectClaim];
  if (typeof subject !== "string" || subject === "" || subject.length > 255) return undefined;
  const email = claims.email_verified === true ? contactIn(claims.email, "email") : undefined;
  const mobile =
    trustsMobile && claims.phone_number_verified === true
      ? contactIn(claims.phone_number, "mobile")
      : undefined;
  return { issuer, subject, contacts: [email, mobile].filter((contact) => contact !== undefined) };
}

function contactIn(value: unknown, kind: Contact["kind"]): Contact | undefined {
  const contact = typeof value === "string" ? contactOf(value) : undefined;
  return contact?.kind === kind ? contact : undefined;
}
