import { type Asked, but, everybody, type Row } from "./expected.ts";
import { onlyFor } from "./office-matrix.ts";

const read = (path: string): Row => ({ get: { path, expected: onlyFor(200, "administrator", "inspector") } });
const forKeepers = (path: string): Row => ({ get: { path, expected: onlyFor(200, "administrator") } });
const newRule = {
  ...{ length: "7", unit: "working-days", source: "default", article: "" },
  ...{ basisZh: "默认", basisEn: "Default", validFrom: "2099-01-01", validUntil: "" },
};

const nowhere: Asked = {
  path: "/admin/rules/new",
  expected: {
    "sign-in": ["visitor", "guest"],
    404: ["administrator"],
    403: but("visitor", "guest", "administrator"),
  },
};

/** The administrator's part of the matrix. */
export const adminMatrix: Record<string, Row> = {
  "/colours.css": { get: { expected: { 200: everybody } } },
  "/admin": read("/admin"),
  "/admin/:register": read("/admin/rules"),
  // A rule has a matter that the portal's steps know: none is added.
  "/admin/:register/new": { get: nowhere, post: nowhere },
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
