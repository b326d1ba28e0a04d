import { z } from "zod";
import type { Basemap } from "../geo/basemap.ts";
import { datums } from "../geo/datum-names.ts";
import { grids } from "../geo/grid-names.ts";
import { addressFault, serverName } from "../geo/tile-address.ts";
import { optionalText, plainLine } from "../text/plain-text.ts";
import type { RecordForm } from "./record-form.ts";
import type { RecordFace } from "./register-fact.ts";

const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number("field-not-understood")
    .int("field-not-understood")
    .min(least, "zoom-out-of-range")
    .max(most, "zoom-out-of-range");

const fields = z.object({
  /** Only a new one is given its code. */
  code: z.preprocess(
    (value) => value ?? "kept",
    z
      .string()
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "field-not-understood")
      .max(40, "field-too-long"),
  ),
  ...{ nameZh: plainLine(30), nameEn: plainLine(60) },
  datum: z.enum(datums, "field-needed"),
  grid: z.enum(grids, "field-needed"),
  ...{ address: plainLine(600), labels: optionalText(600), token: optionalText(200) },
  servers: z
    .string()
    .default("")
    .transform((text) => text.split(/[\s,，]+/).filter(Boolean))
    .refine((names) => names.length <= 16 && names.every((name) => serverName.test(name)), {
      error: "field-not-understood",
    }),
  ...{ zoomShift: wholeNumber(-3, 3), leastZoom: wholeNumber(0, 24), mostZoom: wholeNumber(0, 24) },
  ...{ attributionZh: plainLine(120), attributionEn: plainLine(160), reviewNumber: optionalText(60) },
  shownTo: z.enum(["all", "zh-CN", "en"], "field-needed"),
  first: z.enum(["yes", "no"], "field-needed").default("no"),
  state: z.enum(["offered", "retired"], "field-needed").default("retired"),
});

const posted = fields.superRefine((given, context) => {
  const against = (path: keyof typeof given, message: string) =>
    context.addIssue({ code: "custom", path: [path], message });
  for (const field of ["address", "labels"] as const) {
    const text = given[field];
    const fault = text === undefined ? undefined : addressFault(text);
    if (fault) against(field, fault);
    if (text?.includes("{s}") && given.servers.length === 0) against("servers", "field-needed");
    if (text?.includes("{key}") && given.state === "offered" && !given.token)
      against("token", "field-needed");
  }
  if ((given.datum === "bd09") !== (given.grid === "baidu")) against("grid", "grid-not-of-datum");
  if (given.leastZoom > given.mostZoom) against("mostZoom", "zoom-out-of-range");
  // A map is shown with its review number, or with the words why it needs none.
  if (given.state === "offered" && !given.reviewNumber) against("reviewNumber", "field-needed");
});

export const basemapForm: RecordForm<Basemap, z.output<typeof posted>> = {
  shape: posted,
  keyOf: ({ code }) => code,
  apply(_before, given) {
    const { datum, grid, address, servers, zoomShift, leastZoom, mostZoom, shownTo } = given;
    const after: Basemap = {
      ...{ datum, grid, address, servers, zoomShift, leastZoom, mostZoom, shownTo },
      name: { "zh-CN": given.nameZh, en: given.nameEn },
      ...{ labels: given.labels ?? null, token: given.token ?? null },
      attribution: { "zh-CN": given.attributionZh, en: given.attributionEn },
      reviewNumber: given.reviewNumber ?? "",
      ...{ first: given.first === "yes", retired: given.state === "retired" },
    };
    return { ok: true, after };
  },
  values: ({ name, attribution, servers, labels, token, first, retired, ...rest }) => ({
    ...{ nameZh: name["zh-CN"], nameEn: name.en, datum: rest.datum, grid: rest.grid },
    ...{ address: rest.address, labels: labels ?? "", token: token ?? "", servers: servers.join(", ") },
    ...{ zoomShift: String(rest.zoomShift), leastZoom: String(rest.leastZoom) },
    ...{ mostZoom: String(rest.mostZoom), reviewNumber: rest.reviewNumber, shownTo: rest.shownTo },
    ...{ attributionZh: attribution["zh-CN"], attributionEn: attribution.en },
    ...{ first: first ? "yes" : "no", state: retired ? "retired" : "offered" },
  }),
};

export function basemapFace({ name, attribution, ...map }: Basemap): RecordFace {
  const state = { name: "state", word: map.retired ? "not-offered" : "offered" };
  const datum = { name: "datum", word: `datum-${map.datum}` };
  return {
    name: { both: name },
    brief: [state, datum],
    facts: [
      state,
      datum,
      { name: "grid", word: `grid-${map.grid}` },
      { name: "name-zh", text: name["zh-CN"] },
      { name: "name-en", text: name.en },
      { name: "tile-address", text: map.address },
      { name: "tile-labels", text: map.labels ?? "" },
      { name: "tile-key", text: map.token ?? "" },
      { name: "tile-servers", text: map.servers.join(", ") },
      { name: "zoom-shift", text: String(map.zoomShift) },
      { name: "zoom-least", text: String(map.leastZoom) },
      { name: "zoom-most", text: String(map.mostZoom) },
      { name: "attribution-zh", text: attribution["zh-CN"] },
      { name: "attribution-en", text: attribution.en },
      { name: "review-number", text: map.reviewNumber },
      { name: "shown-to", word: `shown-to-${map.shownTo}` },
      { name: "shown-first", word: map.first ? "yes" : "no" },
    ],
  };
}
