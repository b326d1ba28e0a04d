import type * as L from "leaflet";

export type Hand = ReturnType<typeof movedByHand>;

/** Whether a map lies where its reader moved it: not as it began, and not because a popup made room for itself. */
export function movedByHand(map: L.Map) {
  let [touched, moved] = [false, false];
  // Each ends once, be it that the next one cuts it off; so they are counted.
  let ofItself = 0;
  for (const event of ["pointerdown", "wheel", "keydown", "click"])
    map.getContainer().addEventListener(
      event,
      () => {
        touched = true;
      },
      { capture: true, passive: true },
    );
  map.on("autopanstart", () => {
    ofItself += 1;
  });
  map.on("moveend", () => {
    if (ofItself > 0) ofItself -= 1;
    else moved ||= touched;
  });
  return {
    isMoved: () => moved,
    /** What the page itself does next with the map is no move of its reader. */
    letPageMove(move: () => void) {
      moved = false;
      ofItself += 1;
      move();
    },
  };
}
