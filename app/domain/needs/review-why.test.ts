import { expect, test } from "vitest";
import { loadI18n } from "#app/platform/i18n.ts";
import { reviewWhys } from "./review-why.ts";

test("the queue can say in both languages why anything waits", () => {
  const { translate } = loadI18n();
  for (const why of reviewWhys)
    for (const lang of ["zh-CN", "en"] as const) expect(translate(lang)(`needs.why.${why}`)).not.toBe("");
});
