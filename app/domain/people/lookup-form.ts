import { z } from "zod";
import { contactForm } from "./contact.ts";

/** What somebody may be looked up by contact for. */
export const lookupPurposes = ["give-role", "recover-account", "answer-request", "suspend"] as const;
export type LookupPurpose = (typeof lookupPurposes)[number];

export const lookupForm = contactForm
  .pick({ contact: true })
  .extend({ purpose: z.enum(lookupPurposes, "field-needed") });
