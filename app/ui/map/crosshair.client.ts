import * as L from "leaflet";

type Acts = { place: (at: L.LatLng) => void; undo: () => void };

const steps: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const edge = 24;

/** The pointer of the keyboard: arrows move a cross (Shift: further), Enter marks, Backspace undoes, + and − zoom. */
export function crosshair(map: L.Map, pane: HTMLElement, { place, undo }: Acts) {
  const cross = document.createElement("span");
  cross.className = "place-map-cross";
  cross.setAttribute("aria-hidden", "true");
  pane.append(cross);
  let at = map.getSize().divideBy(2);
  const move = () => Object.assign(cross.style, { left: `${at.x}px`, top: `${at.y}px` });
  map.on("resize", () => {
    at = map.getSize().divideBy(2);
    move();
  });
  move();

  pane.addEventListener("keydown", (event) => {
    // The zoom buttons inside keep their own keys.
    if (event.target !== pane) return;
    const step = steps[event.key];
    if (step) {
      const far = event.shiftKey ? 60 : 12;
      at = kept(map, at.add(L.point(step[0] * far, step[1] * far)));
      move();
    } else if (event.key === "Enter" || event.key === " ") place(map.containerPointToLatLng(at));
    else if (event.key === "Backspace" || event.key === "Delete") undo();
    else if (event.key === "+" || event.key === "=") map.zoomIn();
    else if (event.key === "-") map.zoomOut();
    else return;
    event.preventDefault();
  });
}

/** A cross that reaches the edge stays there and the map moves under it. */
function kept(map: L.Map, wanted: L.Point): L.Point {
  const size = map.getSize();
  const inside = L.point(
    Math.min(size.x - edge, Math.max(edge, wanted.x)),
    Math.min(size.y - edge, Math.max(edge, wanted.y)),
  );
  const beyond = wanted.subtract(inside);
  if (beyond.x !== 0 || beyond.y !== 0) map.panBy(beyond.multiplyBy(4), { animate: false });
  return inside;
}
