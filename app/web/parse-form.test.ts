import { expect, test } from "vitest";
import { z } from "zod";
import { parseForm } from "./parse-form.ts";

const shape = z.object({ words: z.string() });
const post = (body: string, type: string) =>
  parseForm(
    new Request("http://portal.invalid/", { method: "POST", body, headers: { "Content-Type": type } }),
    shape,
  );

test("fields may be named like what every object has", async () => {
  const form = await post(
    "words=a&constructor=1&toString=2&__proto__=3",
    "application/x-www-form-urlencoded",
  );
  expect(form).toMatchObject({ ok: true, value: { words: "a" } });
});

test.each([
  ["{}", "application/json"],
  ["garbage", "multipart/form-data; boundary=x"],
  ["garbage", "multipart/form-data"],
])("a body that is no form (%s as %s) is the sender's mistake", async (body, type) => {
  await expect(post(body, type)).rejects.toMatchObject({ status: 400 });
});
