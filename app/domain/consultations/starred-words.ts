import { findPersonalData } from "../text/personal-data.ts";

/** Personal data as stars, as many units as it had: passages keep their places, also where one is cut within a number. */
export const starredWords = (words: string) =>
  findPersonalData(words).reduce(
    (text, { start, end }) => text.slice(0, start) + "*".repeat(end - start) + text.slice(end),
    words,
  );
