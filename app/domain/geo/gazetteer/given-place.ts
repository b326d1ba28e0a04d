import { toWgs84 } from "../datum.ts";
import type { Datum } from "../datum-names.ts";
import type { Position } from "../geometry.ts";
import { addressIn } from "./address.ts";

/** A place as a file gives it, in WGS 84. */
export type GivenPlace = {
  id: string;
  name: string;
  nameEn: string;
  aliases: string[];
  kind: string;
  road: string | null;
  house: number | null;
  lon: number;
  lat: number;
  territory: string;
};

/** Why a row (counted as in the file) can't be taken; worded by `basemaps.gazetteer.problem.<problem>`. */
export type PlaceProblem = { line: number; problem: RowProblem };
export type RowProblem = "name-missing" | "name-too-long" | "position-missing" | "position-not-understood";

/** Columns by any of the names that they go by. */
const columns = {
  id: ["id", "code", "编号"],
  name: ["name", "名称", "地名"],
  nameEn: ["name_en", "nameEn", "英文名"],
  aliases: ["aliases", "alias", "别名", "曾用名"],
  kind: ["kind", "type", "类别", "类型"],
  address: ["address", "地址", "门牌"],
  lon: ["lon", "lng", "longitude", "经度"],
  lat: ["lat", "latitude", "纬度"],
  territory: ["territory", "区划", "区划代码"],
  retired: ["retired", "停用", "撤销"],
} as const;

export type Row = Readonly<Record<string, unknown>>;
const yes = ["1", "y", "yes", "true", "是"];

/** Whether a row takes its place away; one with an id needs no more than that. */
export const takesAway = (row: Row) => yes.includes(cellOf(row, "retired").toLowerCase());
export const idOf = (row: Row) => cellOf(row, "id");

const cellOf = (row: Row, column: keyof typeof columns) =>
  columns[column].map((name) => String(row[name] ?? "").trim()).find((text) => text !== "") ?? "";

/** One row's place. Without an id of its own it is known by name and position, so that a second reading changes nothing. */
export function placeIn(row: Row, datum: Datum): GivenPlace | RowProblem {
  const cell = (column: keyof typeof columns) => cellOf(row, column);
  const name = cell("name") || cell("address");
  if (name === "") return "name-missing";
  if ([name, cell("nameEn"), cell("aliases")].some((text) => text.length > 200)) return "name-too-long";
  if (cell("lon") === "" || cell("lat") === "") return "position-missing";
  const [lon, lat] = [Number(cell("lon")), Number(cell("lat"))];
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return "position-not-understood";
  const at = toWgs84([lon, lat], datum).map((degrees) => Number(degrees.toFixed(7)));
  const [east = 0, north = 0] = at;
  const { road, house } = addressIn(cell("address") || name) ?? { road: null, house: null };
  const aliases = cell("aliases").split(/[|;；、]/);
  return {
    id: cell("id") || `${name}@${east.toFixed(5)},${north.toFixed(5)}`,
    ...{ name, nameEn: cell("nameEn"), kind: cell("kind"), territory: cell("territory") },
    aliases: [...aliases, cell("address")]
      .map((alias) => alias.trim())
      .filter((alias) => alias && alias !== name),
    ...{ road, house, lon: east, lat: north },
  };
}

/** The square of the map that a position lies in: some 500 metres high. */
export const squareOf = ([lon, lat]: Position) => Math.floor(lat * 200) * 100_000 + Math.floor(lon * 200);

/** Its square and the eight around it. */
export const cellsAround = ([lon, lat]: Position) =>
  [-1, 0, 1].flatMap((north) => [-1, 0, 1].map((east) => squareOf([lon + east / 200, lat + north / 200])));
