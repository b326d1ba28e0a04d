import type { Basemap } from "./basemap.ts";

/** What an offered map of a site's file still lacks: the administrators' form asks the same of one that is offered. */
export function lacksOf({ retired, address, labels, servers, token, reviewNumber }: Basemap): string[] {
  if (retired) return [];
  const addresses = [address, labels ?? ""];
  const has = (place: string) => addresses.some((each) => each.includes(place));
  return [
    has("{s}") && servers.length === 0 && 'servers: the address has {s}: name the servers, as ["0", "1"]',
    has("{key}") && !token && "token: the address has {key}: give the key of the service",
    // A map is shown with its review number, or with the words why it needs none.
    !reviewNumber.trim() && "reviewNumber: give the review number (审图号), or the words why none is needed",
  ].filter((each) => each !== false);
}

/** A map as a site's file installs it: offered to nobody while it lacks something. A portal that has long run starts all the same. */
export const installedBasemap = (map: Basemap): Basemap =>
  lacksOf(map).length > 0 ? { ...map, retired: true } : map;
