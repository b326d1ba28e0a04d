/** A phone draws a map in some tenths of a second: between two parts of it, it answers whoever taps. */
export const othersTurn = () => new Promise((turn) => setTimeout(turn));
