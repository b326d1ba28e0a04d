/** `replaced`: other files took the place of the draft that these had become. */
export const importOutcomes = ["refused", "ready", "kept", "replaced"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];
