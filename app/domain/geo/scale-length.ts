/** How long a scale is drawn: the longest of 1, 2 or 5 times a power of ten that has room, in the unit of `most`. */
export function scaleLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return ([5, 2].find((times) => times * power <= most) ?? 1) * power;
}
