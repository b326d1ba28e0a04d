import { erasedName } from "../people/erased-name.ts";
import { maskName } from "../text/mask-name.ts";
import { maskPersonalData } from "../text/personal-data.ts";

/** A person's free words as a passer-by reads them. */
export const publicWords = (words: string) => maskPersonalData(words);

/** An office's own words: the telephone it publishes on purpose stays. */
export const officialWords = (words: string) => maskPersonalData(words, ["landline"]);

/** A name as a passer-by reads it: the portal's own pseudonyms (`居民` and digits) and the name of who left tell nothing and stay whole. */
export const publicName = (name: string) =>
  name === erasedName || /^\p{Script=Han}{2}\d+$/u.test(name) ? name : maskName(name);
