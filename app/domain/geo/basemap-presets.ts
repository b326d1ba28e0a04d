import type { Basemap } from "./basemap.ts";

const tianditu = (layer: string, set: "w" | "c") =>
  `https://t{s}.tianditu.gov.cn/${layer}_${set}/wmts?SERVICE=WMTS&REQUEST=GetTile&VERSION=1.0.0&LAYER=${layer}&STYLE=default&TILEMATRIXSET=${set}&FORMAT=tiles&TILEMATRIX={z}&TILEROW={y}&TILECOL={x}&tk={key}`;

const ofTianditu = {
  ...{ datum: "wgs84", token: null, servers: ["0", "1", "2", "3", "4", "5", "6", "7"] },
  attribution: {
    "zh-CN": "天地图 · 国家地理信息公共服务平台",
    en: "Tianditu, National Platform for Geo-information",
  },
  ...{ reviewNumber: "", shownTo: "all", first: false, retired: true },
} as const satisfies Partial<Basemap>;

/** Services that many portals use, as they publish their tiles; none is offered until an administrator does. */
export const basemapPresets: ReadonlyMap<string, Basemap> = new Map<string, Basemap>([
  [
    "tianditu",
    {
      ...ofTianditu,
      servers: [...ofTianditu.servers],
      name: { "zh-CN": "天地图", en: "Tianditu" },
      ...{ grid: "mercator", zoomShift: 0, leastZoom: 3, mostZoom: 18 },
      ...{ address: tianditu("vec", "w"), labels: tianditu("cva", "w") },
    },
  ],
  [
    "tianditu-degrees",
    {
      ...ofTianditu,
      servers: [...ofTianditu.servers],
      name: { "zh-CN": "天地图（经纬度）", en: "Tianditu (degrees)" },
      // Its first matrix, of two pictures, is number 1.
      ...{ grid: "degrees", zoomShift: 1, leastZoom: 3, mostZoom: 18 },
      ...{ address: tianditu("vec", "c"), labels: tianditu("cva", "c") },
    },
  ],
  [
    "tianditu-imagery",
    {
      ...ofTianditu,
      servers: [...ofTianditu.servers],
      name: { "zh-CN": "天地图影像", en: "Tianditu imagery" },
      ...{ grid: "mercator", zoomShift: 0, leastZoom: 3, mostZoom: 18 },
      ...{ address: tianditu("img", "w"), labels: tianditu("cia", "w") },
    },
  ],
  [
    "osm",
    {
      name: { "zh-CN": "OpenStreetMap", en: "OpenStreetMap" },
      ...{ datum: "wgs84", grid: "mercator", zoomShift: 0, leastZoom: 2, mostZoom: 19 },
      ...{
        address: "https://tile.openstreetmap.org/{z}/{x}/{y}.png",
        labels: null,
        token: null,
        servers: [],
      },
      attribution: { "zh-CN": "© OpenStreetMap 贡献者", en: "© OpenStreetMap contributors" },
      ...{ reviewNumber: "", shownTo: "all", first: false, retired: true },
    },
  ],
  [
    "amap",
    {
      name: { "zh-CN": "高德地图", en: "Amap" },
      ...{ datum: "gcj02", grid: "mercator", zoomShift: 0, leastZoom: 3, mostZoom: 18 },
      address:
        "https://wprd0{s}.is.autonavi.com/appmaptile?lang=zh_cn&size=1&scl=1&style=7&x={x}&y={y}&z={z}",
      ...{ labels: null, token: null, servers: ["1", "2", "3", "4"] },
      attribution: { "zh-CN": "高德地图", en: "Amap (AutoNavi)" },
      ...{ reviewNumber: "", shownTo: "all", first: false, retired: true },
    },
  ],
  [
    "baidu",
    {
      name: { "zh-CN": "百度地图", en: "Baidu Maps" },
      ...{ datum: "bd09", grid: "baidu", zoomShift: 0, leastZoom: 4, mostZoom: 19 },
      address: "https://maponline{s}.bdimg.com/tile/?qt=vtile&x={x}&y={y}&z={z}&styles=pl&scaler=1",
      ...{ labels: null, token: null, servers: ["0", "1", "2", "3"] },
      attribution: { "zh-CN": "百度地图", en: "Baidu Maps" },
      ...{ reviewNumber: "", shownTo: "all", first: false, retired: true },
    },
  ],
]);
