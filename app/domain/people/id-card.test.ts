import { expect, test } from "vitest";
import { isIdCard } from "./id-card.ts";

test.each([
  ["the standard's own example", "11010519491231002X"],
  ["a small x", "11010519491231002x"],
  ["the old fifteen digits", "110105491231002"],
])("%s is a card number", (_case, text) => {
  expect(isIdCard(text)).toBe(true);
});

test.each([
  ["a wrong check digit", "110105194912310021"],
  ["a day that does not exist", "11010519490230002X"],
  ["an unknown province", "99010519491231002X"],
  ["an old number with a month that does not exist", "110105491331002"],
  ["a digit too many", "11010519491231002X0"],
  ["nothing", ""],
])("%s is none", (_case, text) => {
  expect(isIdCard(text)).toBe(false);
});

test("one wrong digit anywhere is noticed", () => {
  const number = "11010519491231002X";
  for (let place = 0; place < 17; place += 1) {
    const wrong = String((Number(number.charAt(place)) + 1) % 10);
    expect(isIdCard(number.slice(0, place) + wrong + number.slice(place + 1))).toBe(false);
  }
});
