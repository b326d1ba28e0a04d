import { z } from "zod";
import type { SwitchState } from "./feature-switches.ts";
import type { RecordForm } from "./record-form.ts";
import type { RecordFace } from "./register-fact.ts";

const posted = z.object({ on: z.enum(["yes", "no"], "field-needed") });

export const switchForm: RecordForm<SwitchState, z.output<typeof posted>> = {
  shape: posted,
  apply: (_before, { on }) => ({ ok: true, after: { on: on === "yes" } }),
  values: ({ on }) => ({ on: on ? "yes" : "no" }),
};

export function switchFace({ on }: SwitchState, name: string): RecordFace {
  const state = { name: "state", word: on ? "on" : "off" };
  return {
    name: { word: `switch-${name}` },
    brief: [state],
    facts: [state, { name: "when-off", word: `switch-off-${name}` }],
  };
}
