import { expect, test } from "vitest";
import { alertSaid } from "./alert-said.ts";

const address = (said: string) => new URL(`https://portal.example/alerts/x?said=${said}`);

test("after an act it is said what was done, as long as it is so", () => {
  expect(alertSaid(address("change"), ["paused"])).toBe("change");
  expect(alertSaid(address("pause"), ["active", "paused"])).toBe("pause");
  expect(alertSaid(address("pause"), ["active"])).toBeUndefined();
  expect(alertSaid(address("followed"), ["ended"])).toBeUndefined();
});

test("an address that asks for anything else says nothing", () => {
  for (const said of ["", "end", "toString", "<b>"])
    expect(alertSaid(address(said), ["active", "paused", "ended"])).toBeUndefined();
});
