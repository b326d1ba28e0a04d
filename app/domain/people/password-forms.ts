import { z } from "zod";
import { contactForm } from "./contact.ts";

const typed = z.string({ error: "field-needed" }).min(1, "field-needed").max(1000, "password-too-long");

/** A new password, typed twice because it can't be seen. */
export const newPasswordForm = z
  .object({ password: typed, again: typed })
  .refine(({ password, again }) => password === again, { path: ["again"], message: "password-not-the-same" });

/** Signing in by password. */
export const passwordSignInForm = contactForm.extend({ password: typed });

/** Proving anew by password, and where to go afterwards. */
export const passwordConfirmForm = z.object({ password: typed, to: z.string().optional() });
