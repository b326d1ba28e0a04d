import { z } from "zod";

/**
 * What a portal can do without, and whether it ships on. Named `switches.<name>.name`; what going off does and what people do
 * instead is `switches.<name>.off`.
 */
export const featureSwitches = {
  comments: true,
  support: true,
  "mobile-sign-in": true,
  "guest-needs": true,
  "market-registration": true,
  minors: true,
} as const satisfies Record<string, boolean>;

export type FeatureSwitch = keyof typeof featureSwitches;
export type Switches = Readonly<Record<FeatureSwitch, boolean>>;

export const switchNames = [
  "comments",
  "support",
  "mobile-sign-in",
  "guest-needs",
  "market-registration",
  "minors",
] as const satisfies readonly FeatureSwitch[];

export const isFeatureSwitch = (name: unknown): name is FeatureSwitch =>
  switchNames.some((each) => each === name);

export const switchShape = z.object({ on: z.boolean() });
export type SwitchState = z.output<typeof switchShape>;
