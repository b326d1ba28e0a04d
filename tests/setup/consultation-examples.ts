type Row = { reader?: string; path?: string; ask?: string };

/** Pages of consultations. */
export const consultationExamples = ({
  coordinator,
  resident,
}: Record<"coordinator" | "resident", string>): Record<string, Row | false> => ({
  "/consultations": {},
  "/account/contributions": { reader: resident },
  "/office/consultations": { reader: coordinator },
  "/office/consultations/new": { reader: coordinator },
  // The demo has none yet: the journey (tests/e2e/consultation.spec.ts) looks at these.
  "/consultations/:number": false,
  "/consultations/:number/contributions": false,
  "/account/contributions/:receipt/withdrawal": false,
  "/office/consultations/:number/contributions": false,
  "/office/consultations/:number/contributions/new": false,
  "/office/consultations/:number/contributions/:position": false,
  "/office/consultations/:number/contributions/:position/scan": false,
  "/office/consultations/:number/passages/:passage": false,
  "/office/consultations/:number": false,
  "/office/consultations/:number/draft": false,
  "/office/consultations/:number/materials": false,
  "/office/consultations/:number/materials/:id/removal": false,
  "/office/consultations/:number/moves/:move": false,
});
