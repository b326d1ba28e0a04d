import { plainWords } from "#app/platform/plain-words.ts";
import type { Reads } from "#db/client.ts";
import type { Bounds } from "../../geo/bounds.ts";

import { loadQuestionnaire } from "./load-questionnaire.server.ts";
import { offeredFeatures } from "./offered-features.server.ts";
import { keysOf } from "./offered-features.ts";
import { onPaper } from "./on-paper.ts";
import type { Questionnaire } from "./questionnaire.ts";
import type { Typed } from "./read-answer.ts";
import { type ReadResponse, readResponse } from "./read-response.ts";

type Asked = { typed: Typed; bounds: Bounds; paper?: boolean };

/** What was typed, read against the questionnaire as it is kept now. Tags are no words. */
export async function readKept(
  reads: Reads,
  consultationId: string,
  { typed, bounds, paper = false }: Asked,
): Promise<{ questionnaire: Questionnaire; response: ReadResponse }> {
  const kept = await loadQuestionnaire(reads, consultationId);
  const questionnaire = paper ? onPaper(kept.questionnaire) : kept.questionnaire;
  const features = keysOf(await offeredFeatures(reads, consultationId, questionnaire));
  const plain = Object.fromEntries(Object.entries(typed).map(([name, all]) => [name, all.map(plainWords)]));
  return { questionnaire, response: readResponse(questionnaire, plain, { features, bounds }) };
}
