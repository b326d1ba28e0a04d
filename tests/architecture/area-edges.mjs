/**
 * Which civic area may know which other. To declare an edge, add the area on the right of its importer;
 * an edge needs a reason in the domain (who speaks about whom), and the list must stay free of cycles.
 *
 * `reactions.server.ts` may know every area and needs no entry here.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
export const areaEdges = {
  needs: ["plans"],
  // Contributions are shown and held back as comments under needs are, and treated in the words of opinions on notices.
  consultations: ["plans", "needs", "notices", "files"],
  hearings: ["plans"],
  // An answer stands on articles of the library and on clauses of plans.
  responses: ["needs", "policies", "plans"],
  summaries: ["needs", "consultations", "hearings", "deliberation", "mediation"],
  // A task stands on a clause of a plan, or on what a consultation adopted.
  tasks: ["summaries", "plans", "consultations"],
  // The register shows what an entity wrote under needs, cleans its pictures as theirs are, and keeps who looked at its documents.
  market: ["needs", "tasks", "privacy", "files"],
  // A picture that somebody hands in as a document is cleaned as photos of needs are.
  files: ["needs"],
  // Opinions are about a plan's version, and are shown and held back as comments under needs are.
  notices: ["plans", "needs"],
  // Explainers hang on clauses; clarifications answer what summaries and needs raised.
  outreach: ["plans", "needs", "summaries"],
  // A letter of an alert names the needs that fit it now, and says how long its address is kept; a message what is followed.
  notifications: ["needs", "privacy"],
  moderation: ["needs", "notices", "consultations"],
  invitations: ["offices"],
  offices: ["needs"],
  // What somebody wrote anywhere is theirs to take away and to have erased.
  privacy: ["needs", "notices", "consultations", "outreach"],
};

/** Areas that every other area may import: they hold the words the whole domain is spoken in. */
export const openAreas = [
  "people",
  "audit",
  "administration",
  "calendar",
  "geo",
  "text",
  "limits",
  "counting",
  "search",
];

/** Areas that read all others (pure files and `*-queries.server.ts` only) and are read by none. */
export const readingAreas = ["insight", "inspection"];

/** Told about everything by `reactions.server.ts`, and imported by no other domain file. */
export const toldArea = "notifications";
