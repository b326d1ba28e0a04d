import type { Secrets } from "#app/platform/secrets.ts";
import type { Contact } from "./contact.ts";

/** A contact for limits and codes that live for minutes; the contact can't be read from it. */
export const contactDigest = ({ secrets }: { secrets: Secrets }, { kind, address }: Contact) =>
  secrets.digest("contact", `${kind}:${address}`);

/** A contact as keys to look its person up by; the first is the one to keep. */
export const contactLookups = ({ secrets }: { secrets: Secrets }, { kind, address }: Contact) =>
  secrets.lookups("contact", `${kind}:${address}`);
