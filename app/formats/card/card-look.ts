/** Measures of a card in its own pixels: 1200 × 630 is what networks that show cards ask for (ogp.me). */
export const card = { width: 1200, height: 630, margin: 64 } as const;
export const cardMap = { x: 760, y: 64, width: 376, height: 502 } as const;

/** The colours of the pages (`tokens.css`), and of maps that are drawn on the server (`map.css`). */
export const colours = {
  paper: "#fbfaf6",
  ink: "#1c1f1d",
  quiet: "#545b57",
  line: "#dcd9cf",
  white: "#ffffff",
} as const;

/** The colour of each mark, and its shape with it: no state is told by colour alone. */
export const markColours = {
  waiting: "#8a5a00",
  "in-progress": "#1e5f8c",
  done: "#1f6b4f",
  official: "#b3372a",
  closed: "#545b57",
  here: "#b3372a",
} as const;
export type CardMark = keyof typeof markColours;
