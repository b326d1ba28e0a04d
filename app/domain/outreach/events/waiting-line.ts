type Waiting = { id: string; people: number };

/**
 * Who comes in as places are free: in the order of the line. Whoever is more than what is left is passed over and keeps their
 * place, so that no seat stays empty for want of four together.
 */
export function comingIn(line: readonly Waiting[], free: number): string[] {
  let left = free;
  return line.flatMap(({ id, people }) => {
    if (people > left) return [];
    left -= people;
    return [id];
  });
}
