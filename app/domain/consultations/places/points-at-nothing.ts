/** The columns of what a contribution points at, emptied. */
export const pointsAtNothing = {
  ...{ quoteFrom: null, quoteUntil: null, geometry: null, placeLabel: null, placeLon: null, placeLat: null },
  ...{ sheetId: null, sheetX: null, sheetY: null, sheetPage: null, sheetPlace: null },
} as const;
