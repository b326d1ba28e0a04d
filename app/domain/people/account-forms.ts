import { z } from "zod";
import { langs } from "../text/language.ts";
import { findPersonalData } from "../text/personal-data.ts";

/** The name that others see is no place for a number by which somebody can be found. */
export const profileForm = z.object({
  displayName: z
    .string({ error: "field-needed" })
    .transform((typed) => typed.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(2, "name-too-short")
        .max(20, "name-too-long")
        .regex(/^[\p{L}\p{M}\p{N}·.\- ]+$/u, "name-letters-only")
        .refine((name) => findPersonalData(name).length === 0, "name-holds-personal-data"),
    ),
  locale: z.enum(langs, { error: "field-needed" }),
});

/** The portal always tells; these two come on top. An unticked box is not sent. */
export const noticesForm = z.object({
  ways: z.array(z.enum(["email", "sms"])).default([]),
});
