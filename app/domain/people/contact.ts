import { z } from "zod";
import { mobileNumber } from "./mobile-number.ts";

/** Where a person can be reached and what a code proves: an e-mail address in lower case, or `+86…`. */
export type Contact = { kind: "email" | "mobile"; address: string };

/** Reads what was typed into one field for both: an `@` makes it an e-mail address. */
export function contactOf(typed: string): Contact | undefined {
  const text = typed.normalize("NFKC").trim();
  if (text.includes("@")) {
    const email = z.email().max(254).safeParse(text.toLowerCase());
    return email.success && !email.data.endsWith(".invalid")
      ? { kind: "email", address: email.data }
      : undefined;
  }
  const mobile = mobileNumber(text);
  return mobile.ok ? { kind: "mobile", address: mobile.number } : undefined;
}

/** Enough to recognise one's own, too little to learn another's: `138****8000`, `l***@example.com`. */
export function maskedContact({ kind, address }: Contact): string {
  if (kind === "mobile") return `${address.slice(-11, -8)}****${address.slice(-4)}`;
  const at = address.lastIndexOf("@");
  return `${address.slice(0, 1)}***${address.slice(at)}`;
}

const contactField = z
  .string({ error: "field-needed" })
  .trim()
  .min(1, "field-needed")
  .transform((typed, context) => {
    const contact = contactOf(typed);
    if (contact) return contact;
    context.addIssue({ code: "custom", message: "contact-not-valid" });
    return z.NEVER;
  });

/** Asks for a code: `contact`, and the path to come back `to`. */
export const contactForm = z.object({ contact: contactField, to: z.string().optional() });

/** The six digits as they are often typed: full-width, with spaces or a dash. */
export const codeForm = z.object({
  code: z
    .string({ error: "field-needed" })
    .transform((typed) => typed.normalize("NFKC").replace(/[\s-]/g, ""))
    .pipe(
      z
        .string()
        .min(1, "field-needed")
        .regex(/^\d{6}$/, "code-not-six-digits"),
    ),
});
