import gcoord from "gcoord";
import type { Datum } from "./datum-names.ts";
import type { Position } from "./geometry.ts";

export type LinkedPosition = { given: Position; datum: Datum };

const number = "(-?\\d+(?:\\.\\d+)?)";
const pair = new RegExp(`^${number}\\s*[,，]\\s*${number}`);

/** Where a query stands, the position before it is none (RFC 5870; 0,0 by the custom of telephones). */
const geo = new RegExp(`^geo:${number},\\s*${number}(?:.*?[?&]q=${number},\\s*${number})?`, "i");
const withoutScheme = /^(?:[\w-]+\.)+[a-z]{2,}\//i;

/** The place that a link to a map is about, in the degrees of that map; undefined where the link names none. */
export function positionInLink(text: string): LinkedPosition | undefined {
  const written = text.trim();
  const [, lat, lon, latAsked, lonAsked] = geo.exec(written) ?? [];
  if (lat) return found("wgs84", lonAsked ?? lon, latAsked ?? lat);
  // What a telephone shares has the place's name before its link.
  const link = withoutScheme.test(written) ? `https://${written}` : /https?:\/\/\S+/i.exec(written)?.[0];
  const url = link === undefined ? null : URL.parse(link);
  const map = url && maps.find(({ host }) => host.test(url.hostname));
  return url && map ? map.read(url) : undefined;
}

type MapSite = { host: RegExp; read(url: URL): LinkedPosition | undefined };

const maps: readonly MapSite[] = [
  { host: /(^|\.)(amap|gaode)\.com$/, read: fromAmap },
  { host: /(^|\.)map\.baidu\.com$/, read: fromBaidu },
  { host: /(^|\.)map\.qq\.com$/, read: fromTencent },
  { host: /(^|\.)(openstreetmap|osm)\.org$/, read: fromOsm },
  { host: /(^|\.)google\.[a-z.]+$/, read: fromGoogle },
];

function fromAmap({ searchParams }: URL) {
  const datum = searchParams.get("coordinate") === "wgs84" ? "wgs84" : "gcj02";
  const named = ["position", "lnglat", "to", "center"].map((name) => searchParams.get(name));
  const lonLat = pair.exec(named.find((each) => each !== null) ?? "");
  if (lonLat) return found(datum, lonLat[1], lonLat[2]);
  const [lon, lat] = ["lng", "lat"].map((name) => searchParams.get(name));
  if (lon && lat) return found(datum, lon, lat);
  // p=id,lat,lon,name and q=lat,lon,name
  const [, north, east] = (searchParams.get("p") ?? "").split(",");
  if (north && east) return found(datum, east, north);
  const latLon = pair.exec(searchParams.get("q") ?? "");
  return latLon ? found(datum, latLon[2], latLon[1]) : undefined;
}

function fromBaidu({ pathname, searchParams }: URL) {
  const type = searchParams.get("coord_type") ?? "";
  const datum = /wgs84/i.test(type) ? "wgs84" : /gcj02/i.test(type) ? "gcj02" : "bd09";
  const latLon = pair.exec(searchParams.get("location") ?? searchParams.get("latlng") ?? "");
  if (latLon) return found(datum, latLon[2], latLon[1]);
  // The page's own address has metres on Baidu's plane.
  const plane = new RegExp(`@${number},${number},`).exec(decoded(pathname));
  if (!plane) return undefined;
  const { BD09MC, BD09 } = gcoord.CRSTypes;
  const [lon, lat] = gcoord.transform([Number(plane[1]), Number(plane[2])], BD09MC, BD09);
  return found("bd09", lon, lat);
}

function fromTencent({ searchParams }: URL) {
  const marker = /coord:([^;]+)/.exec(searchParams.get("marker") ?? "")?.[1];
  const latLon = pair.exec(marker ?? searchParams.get("coord") ?? searchParams.get("center") ?? "");
  if (latLon) return found("gcj02", latLon[2], latLon[1]);
  return found("gcj02", searchParams.get("pointx"), searchParams.get("pointy"));
}

function fromOsm({ hash, searchParams }: URL) {
  const pin = found("wgs84", searchParams.get("mlon"), searchParams.get("mlat"));
  const [, lat, lon] = new RegExp(`map=[\\d.]+/${number}/${number}`).exec(hash) ?? [];
  return pin ?? found("wgs84", lon, lat);
}

/** Its streets are drawn in GCJ-02 inside China; outside nothing is shifted. */
function fromGoogle({ pathname, searchParams }: URL) {
  const path = decoded(pathname);
  const pin =
    new RegExp(`!3d${number}!4d${number}`).exec(path) ?? new RegExp(`@${number},${number}`).exec(path);
  const asked = ["q", "query", "ll", "center"].map((name) => pair.exec(searchParams.get(name) ?? ""));
  const latLon = pin ?? asked.find((each) => each !== null);
  return latLon ? found("gcj02", latLon[2], latLon[1]) : undefined;
}

/** A link that was cut off in the middle of a sign is read as it stands. */
function decoded(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

type Written = string | number | null | undefined;

function found(datum: Datum, lon: Written, lat: Written): LinkedPosition | undefined {
  if (lon === null || lon === undefined || lat === null || lat === undefined) return undefined;
  const given: Position = [Number(lon), Number(lat)];
  const onEarth = Math.abs(given[0]) <= 180 && Math.abs(given[1]) <= 90;
  return onEarth ? { given, datum } : undefined;
}
