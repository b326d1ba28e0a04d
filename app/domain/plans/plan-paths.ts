/** Where a clause is read in the version that is read first. */
export const clausePath = (planId: string, anchor: string) => `/plans/${planId}#${anchor}`;

export const versionPath = (planId: string, number: string) =>
  `/plans/${planId}/versions/${encodeURIComponent(number)}`;

export const featurePath = (planId: string, layer: string, key: string) =>
  `/plans/${planId}/features/${encodeURIComponent(layer)}/${encodeURIComponent(key)}`;

/** Where a question about a clause is begun, with the clause chosen. */
export const askPath = (planId: string, anchor: string) =>
  `/needs/new?clause=${encodeURIComponent(`${planId}:${anchor}`)}`;

export const opinionPath = (planId: string, anchor: string) =>
  `/plans/${planId}/clauses/${encodeURIComponent(anchor)}/opinion`;
