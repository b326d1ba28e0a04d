import { describe, expect, test } from "vitest";
import { findPlaces, positionOf } from "./place-names.ts";

const place = (name: string, nameEn: string) => ({
  id: nameEn,
  name,
  nameEn,
  kind: "school",
  lon: 118.6,
  lat: 30.2,
  territory: "990402001000",
});
const places = [
  place("临溪文昌小学", "Linxi Wenchang School"),
  place("文昌小学东门", "Wenchang School East Gate"),
  place("文昌小学", "Wenchang School"),
  place("柳湾公园", "Liuwan Park"),
];
const found = (words: string) => findPlaces(places, words).map(({ name }) => name);

describe("searching for a place", () => {
  test("puts the exact name first, then those that begin with it, then those that hold it", () => {
    expect(found("文昌小学")).toEqual(["文昌小学", "文昌小学东门", "临溪文昌小学"]);
  });

  test("reads English without regard to case, width and spare blanks", () => {
    expect(found("  wenchang   SCHOOL ")).toEqual(["文昌小学", "文昌小学东门", "临溪文昌小学"]);
    expect(found("Ｐａｒｋ")).toEqual(["柳湾公园"]);
  });

  test("finds nothing for no words, and no more than asked for", () => {
    expect(found("   ")).toEqual([]);
    expect(found("机场")).toEqual([]);
    expect(findPlaces(places, "文昌", 1)).toHaveLength(1);
  });

  test("tells where a place lies", () => {
    expect(places.map(positionOf)[0]).toEqual([118.6, 30.2]);
  });
});
