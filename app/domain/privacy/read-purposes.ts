import { z } from "zod";
import type { LookupPurpose } from "../people/lookup-form.ts";

/** Why somebody of the office may look at a contact; anything else is no reason. */
export const readPurposes = [
  "ask-back",
  "arrange-visit",
  "urgent-danger",
  "tell-result",
  "check-handling",
] as const;

/** What a document of a market entity is read for, by the part of who reads it. */
export const documentPurposes = { coordinator: "check-registration", inspector: "supervise" } as const;

export type KeptPurpose =
  | LookupPurpose
  | (typeof readPurposes)[number]
  | (typeof documentPurposes)[keyof typeof documentPurposes];

/** The purpose from the list, and what it is about in a few words. Both are shown to the person. */
export const readForm = z.object({
  purpose: z.enum(readPurposes, { error: "field-needed" }),
  words: z
    .string({ error: "field-needed" })
    .trim()
    .min(1, "field-needed")
    .min(4, "purpose-too-short")
    .max(200, "field-too-long"),
});
export type ReadForm = z.output<typeof readForm>;

const shown = z.object({ contacts: z.array(z.string()) });

/** The contacts in an answer that shows them; undefined for a form that came back. */
export const contactsIn = (answer: unknown): string[] | undefined => {
  const read = shown.safeParse(answer);
  return read.success ? read.data.contacts : undefined;
};
