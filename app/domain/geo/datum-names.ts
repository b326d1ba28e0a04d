/** What degrees may be in: the two datums of surveys agree to centimetres, those of web maps are shifted. */
export const datums = ["wgs84", "gcj02", "bd09"] as const;
export type Datum = (typeof datums)[number];
