import { expect, test } from "vitest";
import { siteForm } from "./site-record.ts";

const given = {
  ...{
    nameZh: "临溪问计",
    nameEn: "Linxi Wenji",
    placeZh: "临溪区",
    placeEn: "Linxi District",
    seal: "临溪",
  },
  ...{ action: "#1F6B4F", official: "#b3372a", organiserZh: "专班", organiserEn: "Office" },
  ...{ contactZh: "电话", contactEn: "Telephone", siteCode: "", icp: "", police: "" },
  ...{ reviewNumber: "示例 S(2026)001号", basemap: "content/demo/base.geojson" },
};

test("a colour is taken in small letters", () => {
  expect(siteForm.shape.parse(given)).toMatchObject({ action: "#1f6b4f" });
});

test.each([
  ["#2f9b6f", "3.11"],
  ["#ffffff", "1.00"],
])("the colour %s is refused with its measured contrast", (action, measured) => {
  const [issue] = siteForm.shape.safeParse({ ...given, action }).error?.issues ?? [];
  expect(issue).toMatchObject({
    ...{ path: ["action"], message: "colour-too-light", code: "custom" },
    params: { measured, least: 4.5 },
  });
});

test("what is no colour is not measured", () => {
  const { error } = siteForm.shape.safeParse({ ...given, official: "red" });
  expect(error?.issues.map(({ message }) => message)).toEqual(["colour-not-understood"]);
});
