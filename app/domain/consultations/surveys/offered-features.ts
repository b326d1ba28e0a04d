/** `ref` as `subject-ref.ts` names it. */
export type OfferedLayer = { ref: string; name: string; nameEn: string };
export type OfferedFeature = { key: string; name: string; nameEn: string };
/** The features that each map question offers, by its id, by name. */
export type OfferedFeatures = Record<string, OfferedFeature[]>;

export const keysOf = (offered: OfferedFeatures): Record<string, string[]> =>
  Object.fromEntries(Object.entries(offered).map(([id, all]) => [id, all.map(({ key }) => key)]));
