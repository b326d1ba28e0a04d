import { expect, test } from "vitest";
import { provedToAct, provedToShow } from "./proof-rules.ts";

const byEmail = { emailProved: true, mobileProved: false };
const byMobile = { emailProved: false, mobileProved: true };

test("an e-mail address is enough to write, and what is written waits for review", () => {
  for (const act of ["need", "comment"] as const) {
    expect(provedToAct(act, byEmail)).toBe(true);
    expect(provedToShow(act, byEmail)).toBe(false);
    expect(provedToShow(act, byMobile)).toBe(true);
  }
});

test("supporting is counted in public, so it needs a proved mobile number", () => {
  expect(provedToAct("support", byEmail)).toBe(false);
  expect(provedToAct("support", byMobile)).toBe(true);
});

test("a verdict needs any proof", () => {
  expect(provedToAct("verdict", byEmail)).toBe(true);
});
