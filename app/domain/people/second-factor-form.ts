import { z } from "zod";

/** A code of an authenticator app, or a recovery code, as people type them. */
export const secondFactorForm = z.object({
  code: z.string({ error: "field-needed" }).trim().min(1, "field-needed").max(40, "code-not-six-digits"),
  to: z.string().optional(),
});

/** The first code of a new authenticator app; without one the app is still to be set up. */
export const totpCodeForm = z.object({
  code: z
    .string()
    .transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, ""))
    .pipe(z.string().regex(/^\d{6}$/, "code-not-six-digits"))
    .optional(),
});
