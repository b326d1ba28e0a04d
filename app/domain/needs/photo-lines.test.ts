import { describe, expect, test } from "vitest";
import {
  alternativeOf,
  arrangesPhotos,
  arrivedPhotos,
  photoLines,
  photoValues,
  rearranged,
} from "./photo-lines.ts";

const three = photoLines({ photo: ["a", "b", "c"], alternative: ["门口", "", "路口"] });
const order = (intent: string) =>
  rearranged(three, intent)
    .map(({ token }) => token)
    .join("");

describe("photos of a form", () => {
  test("keep the words beside them when they change places", () => {
    expect(photoValues(rearranged(three, "earlier-3"))).toEqual({
      photo: ["a", "c", "b"],
      alternative: ["门口", "路口", ""],
    });
  });

  test("get the words that came in step with their files, though a file between them was not taken", () => {
    const posted = { words: ["路灯坏了"], photoShows: ["灯", "", "路口"] };
    const taken = [
      { token: "a", place: 0 },
      { token: "c", place: 2 },
    ];
    expect(arrivedPhotos(posted, taken)).toEqual({
      values: { words: ["路灯坏了"] },
      lines: [
        { token: "a", alternative: "灯" },
        { token: "c", alternative: "路口" },
      ],
    });
  });

  test("of which some may be taken later stay on the device by their names there, the others do not", () => {
    const posted = { photoKept: ["one", "two", "three"], photoShows: ["灯", "树", "路口"] };
    const { values, lines } = arrivedPhotos(posted, [{ token: "a", place: 0 }], [1, 2]);
    expect([values.photoKept, lines]).toEqual([["one"], [{ token: "a", alternative: "灯" }]]);
  });

  test.each([
    ["earlier-2", "bac"],
    ["later-2", "acb"],
    ["earlier-1", "abc"],
    ["later-3", "abc"],
    ["remove-2", "ac"],
    ["remove-9", "abc"],
  ])("%s makes abc into %s", (intent, expected) => {
    expect(order(intent)).toBe(expected);
  });

  test("are moved by these buttons alone", () => {
    expect(["remove-1", "later-2", "send", "earlier-"].map(arrangesPhotos)).toEqual([
      ...[true, true, false, false],
    ]);
  });

  test("have words of one line, or none", () => {
    const of = (alternative: string) => alternativeOf({ token: "a", alternative });
    expect([of(" 门口\n没有路 "), of("  "), of("字".repeat(121))]).toEqual([
      "门口 没有路",
      undefined,
      undefined,
    ]);
  });
});
