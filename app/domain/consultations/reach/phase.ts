/** Ways of speaking that a phase can open on the web; what comes by letter or telephone is always taken. */
export const phaseWays = ["letter", "clause", "map", "questionnaire"] as const;
export type PhaseWay = (typeof phaseWays)[number];
