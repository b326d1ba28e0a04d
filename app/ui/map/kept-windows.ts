import type { Viewport } from "#app/domain/geo/project.ts";

/** Windows kept of one thing drawn; those of single needs come and go, the district's are asked for all the time. */
const most = 12;

/** Drawing is dear, and the same windows of the same things are asked for again and again: they are drawn once. */
export function keptWindows<Thing extends object, Drawn>(draw: (thing: Thing, viewport: Viewport) => Drawn) {
  const kept = new WeakMap<Thing, Map<string, Drawn>>();
  return (thing: Thing, viewport: Viewport): Drawn => {
    const windows = kept.get(thing) ?? new Map<string, Drawn>();
    const key = JSON.stringify(viewport);
    const drawn = windows.get(key) ?? draw(thing, viewport);
    windows.delete(key);
    windows.set(key, drawn);
    const [oldest] = windows.keys();
    if (windows.size > most && oldest) windows.delete(oldest);
    kept.set(thing, windows);
    return drawn;
  };
}
