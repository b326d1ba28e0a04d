import { expect, test } from "vitest";
import { pageAddress } from "./page-address.ts";

test.each([
  ["/", "/"],
  ["/?from=singlemessage", "/"],
  ["/map?text=&state=waiting&days=", "/map?state=waiting"],
  ["/map?state=waiting&days=30", "/map?days=30&state=waiting"],
  ["/map?days=30&state=waiting", "/map?days=30&state=waiting"],
  ["/map?state=no-such-state", "/map"],
  ["/map?find=%E8%8A%B1%E5%BA%84&page=2&kind=help", "/map?kind=help&find=%E8%8A%B1%E5%BA%84"],
  ["/needs/2026-000001?from=c1&comment=c2&page=2", "/needs/2026-000001?from=c1&comment=c2"],
  ["/tasks?unit=transport&lang=en", "/tasks?unit=transport&lang=en"],
  ["/tasks?lang=made-up", "/tasks"],
  ["/map?layer=q/c&text=&layer=p/a", "/map?layer=p%2Fa%2Cq%2Fc"],
  ["/map?layer=p/a,q/c&layer=p/a/07&layer=nothing", "/map?layer=p%2Fa%2Cq%2Fc"],
  ["/map/list?layer=q/c,p/a&state=waiting", "/map/list?state=waiting&layer=p%2Fa%2Cq%2Fc"],
])("%s is the page %s", (asked, address) => {
  expect(pageAddress(asked)).toBe(address);
  expect(pageAddress(address)).toBe(address);
});

test.each([
  "/sign-in",
  "/needs/new",
  "/needs/received",
  "/plans/here?lon=118&lat=30",
  "/office",
  "/account",
  "//map",
  "/map/",
  "/%6dap",
  "/map?state=waiting&state=closed",
  "/map?_data=routes/public/map",
  `/map?text=${"a".repeat(900)}`,
  "/needs.data",
])("%s is made for each reader", (asked) => {
  expect(pageAddress(asked)).toBeUndefined();
});
