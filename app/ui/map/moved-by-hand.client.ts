import type * as L from "leaflet";

export type Hand = ReturnType<typeof movedByHand>;

/** Whether a map lies where its reader moved it: not as it began, and not because a popup made room for itself. */
export function movedByHand(map: L.Map) {
  let [touched, ofItself, moved] = [false, false, false];
  for (const event of ["pointerdown", "wheel", "keydown", "click"])
    map.getContainer().addEventListener(
      event,
      () => {
        touched = true;
      },
      { capture: true, passive: true },
    );
  map.on("autopanstart", () => {
    ofItself = true;
  });
  map.on("moveend", () => {
    moved ||= touched && !ofItself;
    ofItself = false;
  });
  return {
    isMoved: () => moved,
    /** What the page itself does next with the map is no move of its reader. */
    letPageMove(move: () => void) {
      [moved, ofItself] = [false, true];
      move();
    },
  };
}
