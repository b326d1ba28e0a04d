import { readFile } from "node:fs/promises";
import { z } from "zod";
import { fingerprint } from "../../text/fingerprint.ts";
import { civicConcept, everydayWords, similarRules } from "./civic-concept.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { similarVersion } from "./likeness.ts";

let known: Promise<Lexicon> | undefined;

/** The words and reaches of the portal's rules, read once a process. Throws when a file does not fit its shape. */
export function lexicon(): Promise<Lexicon> {
  known ??= readLexicon();
  return known;
}

async function readLexicon(): Promise<Lexicon> {
  const [concepts, everyday, rules] = await Promise.all(
    ["civic-concepts", "everyday-words", "similar-needs"].map((name) =>
      readFile(`content/rules/${name}.json`, "utf8"),
    ),
  );
  const read = (text = "") => JSON.parse(text);
  return lexiconOf(
    {
      concepts: z.array(civicConcept).parse(read(concepts)),
      everyday: everydayWords.parse(read(everyday)),
      rules: similarRules.parse(read(rules)),
    },
    `${similarVersion}.${fingerprint(`${concepts}${everyday}${rules}`)}`,
  );
}
