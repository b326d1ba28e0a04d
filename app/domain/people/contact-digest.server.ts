import type { Secrets } from "#app/platform/secrets.ts";
import type { Contact } from "./contact.ts";

/** A contact as a key to look up by; the contact can't be read from it. */
export const contactDigest = ({ secrets }: { secrets: Secrets }, { kind, address }: Contact) =>
  secrets.digest("contact", `${kind}:${address}`);
