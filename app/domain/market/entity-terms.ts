/** Fields in which an entity offers to take part (domain.md 9). */
export const entityFields = [
  "investment",
  "operation",
  "micro-renewal",
  "ecological-restoration",
  "public-service",
  "technology",
] as const;
export type EntityField = (typeof entityFields)[number];

export const qualificationKinds = [
  "business-licence",
  "construction",
  "survey-design",
  "operation-service",
  "credit",
  "other",
] as const;
export type QualificationKind = (typeof qualificationKinds)[number];

/** What an officer holds against the licence. */
export type Particulars = { name: string; legalRepresentative: string; fields: EntityField[] };

export const mostInterests = 20;
export const mostQualifications = 20;
