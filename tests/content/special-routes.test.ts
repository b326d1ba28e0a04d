import { expect, test } from "vitest";
import { specialRouteOf } from "#app/domain/needs/special-route.ts";
import { specialRoutes } from "#app/domain/needs/special-routes.server.ts";

const found = async (text: string) => specialRouteOf(text, await specialRoutes(), [], "2026-03-02")?.id;

test.each([
  ["隔壁着火了", "emergency"],
  ["There is a gas leak in our building", "emergency"],
  ["我想申请行政复议", "reconsideration"],
  ["我要去上访", "petition"],
  ["这件事法院判决了没人执行", "litigation"],
])("%s is shown the way of %s", async (text, id) => {
  expect(await found(text)).toBe(id);
});

test.each([
  "路灯坏了三天，晚上走路害怕",
  "楼道里充电，有火灾隐患",
  "建议把公交站往南移二十米",
  "The road is blocked by fire engines' parking spaces",
])("%s goes the ordinary way", async (text) => {
  expect(await found(text)).toBeUndefined();
});
