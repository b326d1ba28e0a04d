import { stemOf } from "../../search/word-runs.ts";
import { simplified } from "../../text/simplified.ts";

/** A text in small letters of one width, `it's` and `its` alike. */
export const foldWords = (text: string) =>
  simplified(text.normalize("NFKC").toLowerCase()).replace(
    /(?<=[a-z])['’`]s\b|(?<=[a-z])['’`](?=[a-z])/g,
    "",
  );

/** One way of saying no, and cars that are parked told apart from a park. */
export const phrased = (folded: string) =>
  folded
    .replace(
      /\b(?:(?:do|does|did|is|are|was|were|has|have|wo|ca|could|would|should)nt|cannot|(?<!trash |garbage |litter )can not|cant|wont|never|aint)\b/g,
      "not",
    )
    .replace(
      /\b(?:parking|parked|to park|parks?(?= (?:on|across|in front|outside my|their|his|her))|can park|(?<=\b(?!this|us|as|is|was|across)(?:\w+s|people|they|who|we) )park)\b/g,
      "parkcar",
    )
    .replace(/\b(?:blocked|blocking|blocks|block(?= (?:the|our|my|up|access|entrance)))\b/g, "obstruct")
    .replace(/\bnot be able to\b|\bunable to\b/g, "not");

/** A word as the lexicon compares it: without endings, and none of what only holds a sentence together. */
export function englishWord(word: string): string | undefined {
  const root = kept.get(word) ?? (filling.has(word) ? "" : rootOf(word));
  if (kept.size >= mostKept) kept.clear();
  if (word.length <= longestKept) kept.set(word, root);
  return root === "" ? undefined : root;
}
const kept = new Map<string, string>();
/** Words, and signs of one, that are remembered: a page typed without a space is no word. */
const longestKept = 30;
const mostKept = 20_000;

const filling = new Set(
  "the a an is are was were be been being am has have had do does did to of very so really just quite too it its this that these those there some my our your their his her and".split(
    " ",
  ),
);

/** Forms that no rule of endings leads back. */
const roots: Readonly<Record<string, string>> = {
  broke: "break",
  broken: "break",
  fell: "fall",
  fallen: "fall",
  stole: "steal",
  stolen: "steal",
  dug: "dig",
  froze: "freeze",
  frozen: "freeze",
  children: "child",
  mice: "mouse",
  buses: "bus",
  busses: "bus",
  building: "building",
  buildings: "building",
  parkcar: "parkcar",
  leaves: "leaves",
  leaking: "leak",
  leaky: "leak",
  noises: "noise",
  smelly: "smell",
  stinks: "stink",
  stinking: "stink",
  stinky: "stink",
  worn: "worn",
  torn: "tear",
  built: "build",
  lit: "light",
  goes: "go",
  went: "go",
  stood: "stand",
  taken: "taken",
  flying: "fly",
  flies: "fly",
  smoking: "smoking",
};

/** `cave` and `caving` meet without their e, however short. */
const rootOf = (word: string) =>
  (Object.hasOwn(roots, word) ? roots[word] : undefined) ?? stemOf(word).replace(/(?<=...)e$/, "");
