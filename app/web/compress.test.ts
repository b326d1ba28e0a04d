import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compressed } from "./compress.ts";

const asks = (encoding: string) => ({ method: "GET", accepts: encoding });
const page = () =>
  new Response("<p>问计</p>".repeat(500), { headers: { "Content-Type": "text/html", ETag: '"a"' } });

test("a page is gzipped for a browser that takes it, and its tag turns weak", async () => {
  const answer = compressed(asks("gzip, br"), page());
  expect(answer.headers.get("Content-Encoding")).toBe("gzip");
  expect(answer.headers.get("ETag")).toBe('W/"a"');
  expect(gunzipSync(Buffer.from(await answer.arrayBuffer())).toString()).toContain("问计");
});

test("nothing is gzipped that was refused, is empty or is a picture", () => {
  expect(compressed(asks("gzip;q=0"), page()).headers.get("Content-Encoding")).toBeNull();
  expect(compressed(asks("GZIP ; q=0"), page()).headers.get("Content-Encoding")).toBeNull();
  expect(compressed(asks("GZIP"), page()).headers.get("Content-Encoding")).toBe("gzip");
  expect(compressed(asks("identity"), page()).headers.get("Content-Encoding")).toBeNull();
  const picture = new Response("x", { headers: { "Content-Type": "image/webp" } });
  expect(compressed(asks("gzip"), picture).headers.get("Content-Encoding")).toBeNull();
  expect(
    compressed(asks("gzip"), new Response(null, { status: 304 })).headers.get("Content-Encoding"),
  ).toBeNull();
});
