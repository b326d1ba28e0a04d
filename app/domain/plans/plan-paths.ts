/** Where a clause is read in the version that is read first. */
export const clausePath = (planId: string, anchor: string) => `/plans/${planId}#${anchor}`;

export const versionPath = (planId: string, number: string) =>
  `/plans/${planId}/versions/${encodeURIComponent(number)}`;

export const layerPath = (planId: string, number: string, code: string) =>
  `${versionPath(planId, number)}/layers/${encodeURIComponent(code)}.geojson`;

export const featurePath = (planId: string, layer: string, key: string) =>
  `/plans/${planId}/features/${encodeURIComponent(layer)}/${encodeURIComponent(key)}`;

/** Where a question about a clause is begun, with the clause chosen. */
export const askPath = (planId: string, anchor: string) =>
  `/needs/new?clause=${encodeURIComponent(`${planId}:${anchor}`)}`;

/** Opinions about a clause (`clause:c42`) or a feature (`feature:zone/k7`). */
export const opinionsPath = (planId: string, about: string) =>
  `/plans/${planId}/opinions?about=${encodeURIComponent(about)}`;

/** Where an opinion is given while a notice is open. */
export const opinePath = (notice: string, about: string) =>
  `/notices/${notice}/opinions?about=${encodeURIComponent(about)}`;
