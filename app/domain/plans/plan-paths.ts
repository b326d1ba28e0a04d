/** Where a clause is read in the version that is read first. */
export const clausePath = (planId: string, anchor: string) => `/plans/${planId}#${anchor}`;

export const versionPath = (planId: string, number: string) =>
  `/plans/${planId}/versions/${encodeURIComponent(number)}`;

export const layerPath = (planId: string, number: string, code: string) =>
  `${versionPath(planId, number)}/layers/${encodeURIComponent(code)}.geojson`;

/** A feature as the version that is read first has it, or the public one of that number. */
export const featurePath = (planId: string, layer: string, key: string, number?: string) =>
  `/plans/${planId}/features/${encodeURIComponent(layer)}/${encodeURIComponent(key)}${
    number ? `?version=${encodeURIComponent(number)}` : ""
  }`;

/** Where a question about a clause is begun, with the clause chosen. */
export const askPath = (planId: string, anchor: string) =>
  `/needs/new?clause=${encodeURIComponent(`${planId}:${anchor}`)}`;

/** Where a question about a place is begun, with the place chosen. */
export const askAtPath = (at: readonly number[]) =>
  `/needs/new?place=coordinates&coordinates=${encodeURIComponent(at.map(toMetres).join(", "))}`;
const toMetres = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Opinions about a clause (`clause:c42`) or a feature (`feature:zone/k7`). */
export const opinionsPath = (planId: string, about: string) =>
  `/plans/${planId}/opinions?about=${encodeURIComponent(about)}`;

/** Where an opinion is given while a notice is open. */
export const opinePath = (notice: string, about: string) =>
  `/notices/${notice}/opinions?about=${encodeURIComponent(about)}`;
