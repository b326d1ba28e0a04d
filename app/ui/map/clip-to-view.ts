/** A place in the viewport's units: x to the right, y downwards. */
export type Spot = [x: number, y: number];
export type View = { left: number; top: number; right: number; bottom: number };

type Side = { holds: (spot: Spot) => boolean; cross: (from: Spot, to: Spot) => Spot };

/** The part of a closed ring that the view shows (Sutherland–Hodgman), without repeating its first spot. */
export function clipRing(ring: readonly Spot[], view: View): Spot[] {
  return sidesOf(view).reduce<Spot[]>(clipAgainst, [...ring]);
}

/** The parts of a line that the view shows, in the order drawn. */
export function clipLine(line: readonly Spot[], view: View): Spot[][] {
  const parts: Spot[][] = [];
  for (const [at, to] of line.entries()) {
    const from = line[at - 1];
    const seen = from && seenOf(from, to, view);
    if (!seen) continue;
    const last = parts.at(-1);
    const end = last?.at(-1);
    if (last && end && end[0] === seen[0][0] && end[1] === seen[0][1]) last.push(seen[1]);
    else parts.push([...seen]);
  }
  return parts;
}

function clipAgainst(ring: Spot[], { holds, cross }: Side): Spot[] {
  return ring.flatMap((to, at) => {
    const from = ring.at(at - 1) ?? to;
    if (holds(to)) return holds(from) ? [to] : [cross(from, to), to];
    return holds(from) ? [cross(from, to)] : [];
  });
}

function seenOf(from: Spot, to: Spot, view: View): [Spot, Spot] | undefined {
  let seen: [Spot, Spot] = [from, to];
  for (const { holds, cross } of sidesOf(view)) {
    const [one, other] = seen;
    if (!holds(one) && !holds(other)) return undefined;
    if (!holds(one)) seen = [cross(one, other), other];
    else if (!holds(other)) seen = [one, cross(one, other)];
  }
  return seen;
}

function sidesOf({ left, top, right, bottom }: View): Side[] {
  const atX =
    (x: number) =>
    (from: Spot, to: Spot): Spot => [x, along(from[1], to[1], (x - from[0]) / (to[0] - from[0]))];
  const atY =
    (y: number) =>
    (from: Spot, to: Spot): Spot => [along(from[0], to[0], (y - from[1]) / (to[1] - from[1])), y];
  return [
    { holds: ([x]) => x >= left, cross: atX(left) },
    { holds: ([x]) => x <= right, cross: atX(right) },
    { holds: ([, y]) => y >= top, cross: atY(top) },
    { holds: ([, y]) => y <= bottom, cross: atY(bottom) },
  ];
}

function along(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
