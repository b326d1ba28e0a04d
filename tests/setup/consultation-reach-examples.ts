type Row = { reader?: string; path?: string; ask?: string };

/** Pages of whom consultations reach. */
export const consultationReachExamples = ({
  coordinator,
}: Record<"coordinator", string>): Record<string, Row | false> => ({
  "/office/populations": { reader: coordinator },
  "/office/populations/:territory": { reader: coordinator, ask: "SELECT id AS territory FROM territories" },
});
