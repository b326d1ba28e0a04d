export type Tile = { x: number; y: number; z: number };

/** The places that an address may have; the rest of it stands as it is. */
const places = ["z", "x", "y", "-y", "s", "key"];
/** What an address copied from a WMTS service's own description calls them (OGC 07-057r7, 10.2.1). */
const wmtsPlaces: Record<string, string | undefined> = { tilematrix: "z", tilecol: "x", tilerow: "y" };
const placeOf = (name: string) => wmtsPlaces[name.toLowerCase()] ?? name;
export const serverName = /^[a-z0-9-]{1,20}$/;
const hostName = /^[a-z0-9.-]+(:\d+)?$/;

export type AddressFault =
  | "tile-address-not-understood"
  | "tile-address-place-unknown"
  | "tile-address-incomplete";

/** Why tiles can't be asked for at an address; undefined where they can. Its host may differ by {s} alone. */
export function addressFault(address: string): AddressFault | undefined {
  const named = [...address.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => placeOf(name));
  if (named.some((place) => !places.includes(place))) return "tile-address-place-unknown";
  if (originOf(address.replaceAll("{s}", "0")) === undefined) return "tile-address-not-understood";
  const whole = ["z", "x"].every((place) => named.includes(place));
  return whole && (named.includes("y") || named.includes("-y")) ? undefined : "tile-address-incomplete";
}

type Service = { address: string; labels: string | null; servers: readonly string[] };

/** The hosts that a browser asks for pictures, as a policy names them: exactly these. */
export function tileHosts({ address, labels, servers }: Service): string[] {
  const hosts = [address, labels ?? ""].flatMap((one) =>
    (one.includes("{s}") ? servers : [""]).map((server) => originOf(one.replaceAll("{s}", server))),
  );
  return [...new Set(hosts.filter((host) => host !== undefined))];
}

type Filled = { servers: readonly string[]; token: string | null; zoomShift: number };

/** Where one tile is. Neighbours are asked of different servers, and the same one of the same server every time. */
export function tileAddress(address: string, { x, y, z }: Tile, { servers, token, zoomShift }: Filled) {
  const server = servers[Math.abs(x + y) % Math.max(servers.length, 1)] ?? "";
  const values: Record<string, string | number> = {
    ...{ x, y, z: z + zoomShift, "-y": 2 ** z - 1 - y },
    ...{ s: server, key: encodeURIComponent(token ?? "") },
  };
  return address.replace(/\{([^{}]*)\}/g, (whole, name) => String(values[placeOf(name)] ?? whole));
}

function originOf(address: string): string | undefined {
  const parsed = URL.parse(address);
  if (!parsed || !/^https?:$/.test(parsed.protocol) || parsed.username || !hostName.test(parsed.host))
    return undefined;
  return parsed.origin;
}
