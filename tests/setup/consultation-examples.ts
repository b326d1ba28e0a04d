type Row = { reader?: string; path?: string; ask?: string };

/** Pages of consultations. */
export const consultationExamples = ({
  coordinator,
}: Record<"coordinator", string>): Record<string, Row | false> => ({
  "/consultations": {},
  "/office/consultations": { reader: coordinator },
  "/office/consultations/new": { reader: coordinator },
  // The demo has none yet: the journey (tests/e2e/consultation.spec.ts) looks at these.
  "/consultations/:number": false,
  "/office/consultations/:number": false,
  "/office/consultations/:number/draft": false,
  "/office/consultations/:number/materials": false,
  "/office/consultations/:number/materials/:id/removal": false,
  "/office/consultations/:number/moves/:move": false,
});
