import { z } from "zod";
import { optionalText } from "../../text/plain-text.ts";
import { mostQuoted } from "./quote-in-clause.ts";

/** Signs of words for a spot. */
export const mostSpotSigns = 120;
/** Photos and PDFs with one contribution. */
export const mostAttachments = 5;

const number = (of: z.ZodNumber) =>
  z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number("number-not-understood").pipe(of).optional(),
  );
const part = z.number().min(0).max(1);

/** What a contribution points at besides its subject, as a form carries it; all of it may be left out. */
export const placeFields = {
  quote: optionalText(mostQuoted),
  /** Which of several places in the clause, counted from 0. */
  nth: number(z.number().int().min(0).max(10_000)),
  sheet: z.string().max(60).optional(),
  sheetX: number(part),
  sheetY: number(part),
  square: optionalText(4),
  page: number(
    z
      .number("number-not-understood")
      .int("number-not-understood")
      .min(1, "number-not-understood")
      .max(9999, "number-not-understood"),
  ),
  spot: optionalText(mostSpotSigns),
};
const placeForm = z.object(placeFields);
export type PlaceTyped = Partial<z.output<typeof placeForm>>;

/** Refusals that are about one field, and which. */
export const fieldOfRefusal = {
  "quote-needs-clause": "quote",
  "quote-not-there": "quote",
  "quote-which": "quote",
  "square-not-on-sheet": "square",
  "pin-needed": "square",
  "page-or-words-needed": "page",
} as const;
export type PlaceRefusal = keyof typeof fieldOfRefusal;

export const fieldOf = (reason: string): string | undefined =>
  Object.entries(fieldOfRefusal).find(([key]) => key === reason)?.[1];
