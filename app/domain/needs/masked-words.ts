import { shownPersonalData } from "../text/personal-data.ts";
import type { PersonalDataKind } from "../text/personal-data-kind.ts";

/** A number as its writer typed it, and as passers-by will read it. */
export type MaskedWord = { kind: PersonalDataKind; typed: string; shown: string };

/** What of a writer's words the public will not read, in order, each once: by the very rule that masks it (`publicWords`). */
export function maskedWords(texts: readonly string[]): MaskedWord[] {
  const all = texts.flatMap((text) =>
    shownPersonalData(text).map(({ kind, start, end, shown }) => ({
      ...{ kind, shown, typed: text.slice(start, end) },
    })),
  );
  return all.filter(({ typed }, at) => all.findIndex((other) => other.typed === typed) === at);
}
