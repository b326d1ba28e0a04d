import type { Reads } from "#db/client.ts";
import {
  type FeatureSwitch,
  featureSwitches,
  type SwitchState,
  switchNames,
  switchShape,
} from "./feature-switches.ts";
import { keptKind } from "./kept-kind.server.ts";
import type { RegisteredKind } from "./registered-kind.server.ts";

const shipped = new Map<string, SwitchState>(
  switchNames.map((name) => [name, { on: featureSwitches[name] }]),
);

/** Feature switches by name. */
export const switchKind: RegisteredKind<SwitchState> = {
  ...keptKind("switch", switchShape, shipped),
  effects: async (_reads, { key, after }) => [
    { effect: after?.on ? "switch-on" : `switch-off-${key}`, count: 1, examples: [] },
  ],
};

/** Whether a feature is on at this moment, for commands: one row by its key, in their own transaction. */
export async function isOn(reads: Reads, name: FeatureSwitch): Promise<boolean> {
  const state = await switchKind.read(reads, name);
  return state?.on ?? featureSwitches[name];
}
