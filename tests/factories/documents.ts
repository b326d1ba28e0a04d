import { drawnLetter } from "#db/seed/demo/letter.ts";

/** A whole PDF of one page. */
export const aPdf = (words = "Letter of authorisation") => drawnLetter(words);
