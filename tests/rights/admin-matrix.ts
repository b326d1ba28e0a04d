import { everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

const read = (path: string): Row => ({ get: { path, expected: onlyFor(200, "administrator", "inspector") } });
const forKeepers = (path: string): Row => ({ get: { path, expected: onlyFor(200, "administrator") } });
const newRule = {
  ...{ length: "7", unit: "working-days", source: "default", article: "" },
  ...{ basisZh: "默认", basisEn: "Default", validFrom: "2099-01-01", validUntil: "" },
};

const holidays = (year: number) =>
  ["01-01", "05-01", "10-01", "10-02", "10-03"].map((day) => `${year}-${day},法定节假日,节日`).join("\n");

/** The administrator's part of the matrix. */
export const adminMatrix: Record<string, Row> = {
  "/colours.css": { get: { expected: { 200: everybody } } },
  "/admin": read("/admin"),
  "/admin/:register": read("/admin/rules"),
  "/admin/:register/new": {
    ...forKeepers("/admin/calendar/new"),
    post: {
      path: "/admin/calendar/new",
      fields: { year: "2091", notice: holidays(2091), version: "0", step: "confirm", reason: "试" },
      expected: onlyFor(303, "administrator"),
    },
  },
  "/admin/:register/:key": read("/admin/rules/need-help"),
  "/admin/:register/:key/change": {
    ...forKeepers("/admin/rules/need-help/change"),
    post: {
      path: "/admin/rules/need-help/change",
      fields: { ...newRule, version: "1", step: "confirm", reason: "试" },
      expected: onlyFor(303, "administrator"),
    },
  },
};
