import { expect, test } from "vitest";
import { isAskedFor, layersAsked, layersThere, withLayers } from "./layers-asked.ts";

const asked = (query: string) => layersAsked(new URLSearchParams(query));

test("layers stand in an address once each, as a form sends them or with commas between", () => {
  expect(asked("layer=p/a,p/b/07&layer=p/a")).toEqual(["p/a", "p/b/07"]);
  expect(asked("layer=p/a&layer=q/c")).toEqual(["p/a", "q/c"]);
});

test("what names no layer is left out, and so is what is too much", () => {
  expect(asked("layer=&layer=p&layer=../x&layer=p/a/b/c&layer=%3Cb%3E/x")).toEqual([]);
  expect(asked(`layer=${[1, 2, 3, 4, 5, 6, 7, 8].map((each) => `p/${each}`)}`)).toHaveLength(6);
});

test("order, repetition and lines of a layer that is on make no other address", () => {
  for (const query of ["layer=q/c,p/a", "layer=p/a&layer=q/c", "layer=q/c&layer=p/a,p/a/07&layer=q/c"])
    expect(asked(query)).toEqual(["p/a", "q/c"]);
});

test("what names no layer that there is counts for nothing", () => {
  const one = {
    kind: "project" as const,
    name: "",
    nameEn: "",
    code: null,
    version: "1",
    url: "",
    reviewNumber: null,
  };
  const switches = ["p/a", "p/lines/red", "p/lines/blue"].map((key) => ({ ...one, key }));
  const plans = [{ title: "", titleEn: "", tier: "town" as const, switches }];
  expect(layersThere(["p/a", "p/a/07", "p/lines", "p/lines/red", "p/lines/old", "x/y"], plans)).toEqual([
    "p/a",
    "p/lines",
    "p/lines/red",
  ]);
});

test("a whole layer asks for each of its lines, a line for itself alone", () => {
  expect(isAskedFor("p/lines/red", ["p/lines"])).toBe(true);
  expect(isAskedFor("p/lines/red", ["p/lines/red"])).toBe(true);
  expect(isAskedFor("p/lines/red", ["p/line", "p/lines/blue"])).toBe(false);
});

test("an address keeps what it asked for besides", () => {
  const query = new URLSearchParams("state=closed");
  expect(withLayers(query, ["p/a", "p/b"]).get("layer")).toBe("p/a,p/b");
  expect(withLayers(query, []).toString()).toBe("state=closed");
});
