import type { CivicConcept } from "./civic-concept.ts";
import type { Lexicon } from "./lexicon.ts";

/** A thing with its trouble is a matter of its own: 公交站：太远 is not 公交站：缺少. */
export function withTrouble(lexicon: Lexicon, thing: CivicConcept, said: CivicConcept): CivicConcept {
  const trouble = lexicon.concepts.get(thing.same?.[said.id] ?? said.id) ?? said;
  if (trouble.is !== "trouble") return trouble;
  const { "zh-CN": zh, en } = thing.name;
  return {
    ...{
      id: `${thing.id}~${trouble.id}`,
      is: "matter",
      within: thing.id,
      reach: thing.reach,
      zh: [],
      en: [],
    },
    name: { "zh-CN": `${zh}：${trouble.name["zh-CN"]}`, en: `${en}: ${trouble.name.en}` },
  };
}
