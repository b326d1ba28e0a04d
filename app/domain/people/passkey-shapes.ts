import { z } from "zod";

/** Where a passkey is for: the portal's address, and the name it is bound to. */
export type PasskeyPlace = { origin: string; rpId: string };

export const passkeyPurposes = ["sign-in", "confirm", "add"] as const;
export type PasskeyPurpose = (typeof passkeyPurposes)[number];
export const challengeForm = z.object({ purpose: z.enum(passkeyPurposes) });

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[\w-]*$/);
const credential = {
  id: base64url,
  rawId: base64url,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).loose(),
};

/** What a device answers when it is asked to sign (WebAuthn level 2, 5.2.2). */
export const assertionShape = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    authenticatorData: base64url,
    signature: base64url,
    userHandle: base64url.optional(),
  }),
});

/** What a device answers when it made a new key (WebAuthn level 2, 5.2.1). */
export const attestationShape = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url,
    attestationObject: base64url,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

const json = z
  .string()
  .max(60_000)
  .transform((text, context) => {
    try {
      const read: unknown = JSON.parse(text);
      return read;
    } catch {
      context.addIssue({ code: "custom", message: "field-not-understood" });
      return z.NEVER;
    }
  });

/** The hidden field that script fills. */
export const assertionForm = z.object({
  credential: json.pipe(assertionShape),
  to: z.string().optional(),
  act: z.string().optional(),
});
export const attestationForm = z.object({
  credential: json.pipe(attestationShape),
  name: z.string({ error: "field-needed" }).trim().min(1, "field-needed").max(40, "field-too-long"),
});

export type Assertion = z.output<typeof assertionShape>;
export type Attestation = z.output<typeof attestationShape>;
