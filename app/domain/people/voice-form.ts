import { z } from "zod";
import type { VoiceGiven } from "./entity-voice.ts";

const text = z.string().max(4000, "field-too-long").optional();

/** "In whose name": the writer's own when nothing is chosen; the stake from what is declared, in free words, or both. */
export const voiceFields = { inNameOf: text, declaredStake: text, stake: text };

export const voiceForm = z.object(voiceFields);
/** The same, or whose support is taken back. */
export const entitySupportForm = voiceForm.extend({ withdraw: z.string().optional() });

type Typed = {
  inNameOf?: string | undefined;
  declaredStake?: string | undefined;
  stake?: string | undefined;
};

export function voiceGiven({ inNameOf, declaredStake, stake }: Typed): VoiceGiven | undefined {
  if (!inNameOf) return undefined;
  const said = [declaredStake, stake].map((each) => each?.trim() ?? "").filter((each) => each !== "");
  return { entityId: inNameOf, stake: said.join("; ") };
}
