import { expect, test } from "vitest";
import { actsOf } from "./limited-paths.ts";
import { limitsOn } from "./limits.ts";

test.each([
  ["GET", "/needs/2026-000001", "", ["page"]],
  ["HEAD", "/map", "?q=", ["page"]],
  ["GET", "/map", "?kind=help&q=桥", ["page", "search"]],
  ["GET", "/map", "?find=%E8%8A%B1", ["page", "search"]],
  ["GET", "/map", "?te%78t=%E8%8A%B1", ["page", "search"]],
  ["GET", "/rates.csv", "", ["page", "export"]],
  ["GET", "/consultations/2026-Y001/result/downloads/result.csv", "", ["page", "export"]],
  ["GET", "/consultations/2026-Y001/result/downloads/result.json", "", ["page", "export"]],
  ["GET", "/consultations/2026-Y001/result/downloads/result.xlsx", "?lang=en", ["page", "export"]],
  ["GET", "/needs.geojson", "?q=x", ["page", "feed"]],
  ["GET", "/places.json", "?q=桥", ["page", "suggestion"]],
  ["GET", "/search/suggestions", "?q=桥", ["page", "suggestion"]],
  ["GET", "/map/clusters.geojson", "?text=桥", ["page", "suggestion"]],
  ["GET", "/map/list", "?text=桥", ["page", "suggestion"]],
  ["GET", "/map/basemaps.json", "", ["page"]],
  ["GET", "/map/territories.geojson", "", ["page"]],
  ["GET", "/needs.CSV", "", ["page", "export"]],
  ["GET", "/needs.csv//", "", ["page", "export"]],
  ["POST", "/Sign-In", "", ["form", "sign-in"]],
  ["POST", "/sign%2Din/code", "", ["form", "sign-in"]],
  ["POST", "/needs/2026-000001/comments/", "", ["form", "comment"]],
  ["GET", "/%", "", ["page"]],
  ["GET", "/", "", ["page"]],
  ["POST", "/preferences", "", ["form"]],
  ["POST", "/needs/similar", "", ["search"]],
  ["POST", "/office/needs/similar", "", ["search"]],
  ["POST", "/needs/2026-000001/me-too", "", ["form", "support"]],
  ["POST", "/sign-in", "", ["form", "sign-in"]],
  ["POST", "/sign-in/code", "", ["form", "sign-in"]],
  ["POST", "/needs/2026-000001/comments", "", ["form", "comment"]],
  ["POST", "/needs/2026-000001/support", "", ["form", "support"]],
  ["POST", "/needs/2026-000001/report", "", ["form", "report"]],
  ["POST", "/needs/2026-000001/support/entity", "", ["form", "support"]],
  ["POST", "/needs/2026-000001/claim", "", ["form", "claim"]],
  ["POST", "/confirm/password", "", ["form", "sign-in"]],
  ["POST", "/account/market-entities/new", "", ["form", "market-registration"]],
  ["POST", "/account/market-entities/one/qualifications", "", ["form", "document"]],
  ["POST", "/account/market-entities/one/representatives", "", ["form", "invitation"]],
  ["POST", "/account/market-entities/invitation/secret", "", ["form", "invitation"]],
])("%s %s%s counts as %j", (method, path, search, acts) => {
  expect(actsOf(method, path, search)).toEqual(acts);
});

test("only the limits of who is known apply", () => {
  expect(limitsOn("photo", { caller: "c", person: "p" })).toEqual([{ name: "photo.caller", whose: "c" }]);
  expect(limitsOn("comment", { person: "p" })).toEqual([{ name: "comment.person", whose: "p" }]);
  expect(limitsOn("photo-bytes", { caller: "c" })).toEqual([{ name: "photo-bytes.caller", whose: "c" }]);
});
