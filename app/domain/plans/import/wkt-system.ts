import { type CoordinateSystem, degrees, type SystemFault, systemNamed } from "./coordinate-systems.ts";

type Node = { name: string; values: (string | number | Node)[] };

/** The coordinate system that a .prj file tells in well-known text: CGCS2000 or WGS 84, in degrees or transverse Mercator. */
export function wktSystem(text: string): CoordinateSystem | SystemFault {
  const root = readWkt(text.slice(0, 10_000));
  const read = root ? systemOf(root) : "crs-unknown";
  // A newer or rarer way of writing that names a system of the register all the same.
  return read === "crs-unknown" && root ? systemNamed(registered(root)) : read;
}

function systemOf(root: Node): CoordinateSystem | SystemFault {
  const geographic = root.name === "GEOGCS" ? root : within(root, "GEOGCS");
  const datum = geographic && within(geographic, "DATUM");
  if (!geographic || !datum) return "crs-unknown";
  const names = `${nameOf(geographic)} ${nameOf(datum)}`;
  if (/beijing|xian|xi'an|1954|1980/i.test(names)) return "crs-other-datum";
  if (!/china_?(geodetic_coordinate_system_)?2000|china 2000|cgcs|wgs_?(19)?84|wgs (19)?84/i.test(names))
    return "crs-unknown";
  if (root === geographic) return unitOf(root) < 0.02 ? degrees : "crs-unknown";
  return projected(root, datum);
}

function projected(root: Node, datum: Node): CoordinateSystem | SystemFault {
  const projection = within(root, "PROJECTION");
  const kind = projection ? nameOf(projection).toLowerCase() : "";
  if (/mercator_auxiliary_sphere/.test(kind)) return systemNamed("EPSG:3857");
  if (!/^(gauss[ _]kruger|transverse[ _]mercator)$/.test(kind) || unitOf(root) !== 1) return "crs-unknown";
  const [, axis = 6_378_137, flattening = 298.257222101] = within(datum, "SPHEROID")?.values ?? [];
  const said = new Map(
    root.values.flatMap((one) =>
      typeof one === "object" && one.name === "PARAMETER"
        ? [[nameOf(one).toLowerCase(), one.values[1]] as const]
        : [],
    ),
  );
  const number = (name: string, otherwise: number) => {
    const value = said.get(name);
    return typeof value === "number" ? value : otherwise;
  };
  const middle = number("false_easting", 0);
  const parts = [
    `+proj=tmerc +lat_0=${number("latitude_of_origin", 0)} +lon_0=${number("central_meridian", 0)}`,
    `+k=${number("scale_factor", 1)} +x_0=${middle} +y_0=${number("false_northing", 0)}`,
    `+a=${axis} +rf=${flattening} +units=m +no_defs`,
  ];
  return { kind: "metres", definition: parts.join(" "), middle };
}

/** AUTHORITY["EPSG","4549"], or ID["EPSG",4549] since 2019. */
function registered(root: Node): string {
  const [register, code] = (within(root, "AUTHORITY") ?? within(root, "ID"))?.values ?? [];
  return register === "EPSG" ? `EPSG:${code}` : "";
}

const nameOf = ({ values: [name] }: Node) => (typeof name === "string" ? name : "");

const within = ({ values }: Node, name: string) =>
  values.find((value): value is Node => typeof value === "object" && value.name === name);

/** Degrees are 0.0174… of a radian, metres are 1. */
function unitOf(node: Node): number {
  const size = within(node, "UNIT")?.values[1];
  return typeof size === "number" ? size : Number.NaN;
}

const token = /\s*(?:"([^"]*)"|(-?[\d.]+(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|([[\]()]),?|(,))/y;

/** `NAME["text",1.5,OTHER[…]]`; undefined when it is none. */
function readWkt(text: string): Node | undefined {
  const root: Node = { name: "", values: [] };
  const open = [root];
  let word = "";
  token.lastIndex = 0;
  for (let found = token.exec(text); found; found = token.exec(text)) {
    const [, quoted, number, name, bracket] = found;
    const last = open.at(-1);
    if (!last || open.length > 20) return undefined;
    if (quoted !== undefined) last.values.push(quoted);
    else if (number !== undefined) last.values.push(Number(number));
    else if (name !== undefined) word = name.toUpperCase();
    else if (bracket === "[" || bracket === "(") {
      const node: Node = { name: word, values: [] };
      last.values.push(node);
      open.push(node);
    } else if (bracket !== undefined) open.pop();
  }
  const [first] = root.values;
  return typeof first === "object" ? first : undefined;
}
