/** A sign as it is drawn: its outline in units of the em, upwards, and how far the next one stands from it. */
export type Outline = { path: string; advance: number };
export type Outlines = ReadonlyMap<string, Outline>;

export const advanceOf = (outlines: Outlines) => (sign: string) => outlines.get(sign)?.advance ?? 1;
