import { z } from "zod";
import { isLongerThan } from "./graphemes.ts";

/** Why a text is refused; each is a locale key under `errors.`. */
type TextFault = "field-needed" | "field-too-long" | "text-control-characters" | "text-broken";

/** UTF-16 units that a sign may take on average: room for emoji, none for towers of accents. */
const unitsPerSign = 12;

/** One line of what a person writes, such as a title: trimmed, line breaks and tabs become spaces. `most` counts signs as read. */
export function plainLine(most: number) {
  return written(most, (text) => text.replace(/[\s\u2028\u2029]+/g, " "));
}

/** What a person writes, trimmed, with its line breaks kept as `\n`. `most` counts signs as read. */
export function plainText(most: number) {
  return written(most, (text) => text);
}

/** The same, where nothing written is allowed: blank becomes `undefined`. */
export function optionalText(most: number) {
  return z.preprocess(
    (value) => (typeof value === "string" && clean(value) === "" ? undefined : value),
    plainText(most).optional(),
  );
}

function written(most: number, shape: (text: string) => string) {
  return z
    .string({ error: "field-needed" satisfies TextFault })
    .transform((text) => shape(clean(text)))
    .superRefine((text, context) => {
      const fault = faultOf(text, most);
      if (fault) context.addIssue({ code: "custom", message: fault });
    });
}

/** Line breaks of every system become `\n`, tabs a space; signs that turn the reading direction or show nothing are dropped. */
function clean(text: string): string {
  return text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n")
    .replace(/\t/g, " ")
    .replace(/[\u202a-\u202e\u2066-\u2069\ufeff]/g, "")
    .trim();
}

function faultOf(text: string, most: number): TextFault | undefined {
  if (text === "") return "field-needed";
  if (text.length > most * unitsPerSign || isLongerThan(text, most)) return "field-too-long";
  if (/\p{Cs}/u.test(text)) return "text-broken";
  if (/[^\P{Cc}\n]/u.test(text)) return "text-control-characters";
  return undefined;
}
