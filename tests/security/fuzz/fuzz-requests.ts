import fc from "fast-check";
import { type Part, parts } from "#tests/rights/parts.ts";
import type { ActingRoute, FormField } from "./form-fields.ts";
import { oddText, percentEncoded } from "./odd-text.ts";

/** A request to be sent as it is. `key`: a submission that must be there afterwards when it is acknowledged. */
export type FuzzRequest = {
  part: Part;
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: Uint8Array;
  /** Bytes for a bare socket, in place of all of this. */
  raw?: Uint8Array;
};

type Ground = { routes: readonly string[]; acting: readonly ActingRoute[]; values: readonly string[] };

const part = fc.constantFrom(...parts);
const formType = "application/x-www-form-urlencoded";

/** Parameters: something that is there, something like it, or anything. */
function pathOf(route: string, given: readonly string[]): string {
  let place = 0;
  return route
    .replace("*", "no/such/page")
    .replace(/:\w+/g, () => percentEncoded(given[place++ % given.length] ?? "x"));
}

const paramsOf = ({ values }: Ground) =>
  fc.array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...values) },
      { weight: 2, arbitrary: oddText.map((text) => text.slice(0, 300)) },
    ),
    {
      minLength: 1,
      maxLength: 3,
    },
  );

const queryNames = [
  "q",
  "text",
  "after",
  "page",
  "since",
  "tab",
  "kind",
  "state",
  "near",
  "clause",
  "from",
  "until",
  "what",
  "who",
  "about",
  "head",
  "to",
  "lang",
  "version",
  "draft",
  "parked",
  "size",
  "number",
  "which",
  "register",
  "at",
  "as-of",
  "place",
  "coordinates",
];
const query = fc
  .array(
    fc.tuple(
      fc.oneof(
        fc.constantFrom(...queryNames),
        oddText.map((text) => text.slice(0, 40)),
      ),
      oddText.map((text) => text.slice(0, 2000)),
    ),
    {
      maxLength: 4,
    },
  )
  .map((pairs) => pairs.map(([name, value]) => `${percentEncoded(name)}=${percentEncoded(value)}`).join("&"));

const headerNames = [
  "Accept",
  "Accept-Language",
  "Accept-Encoding",
  "Cookie",
  "If-None-Match",
  "If-Modified-Since",
  "Range",
  "Referer",
  "User-Agent",
  "X-Forwarded-For",
  "X-Forwarded-Host",
  "Sec-Fetch-Site",
  "Origin",
  "Content-Type",
  "X-Requested-With",
  "Expect-CT",
  "DNT",
];
const headerValue = oddText.map((text) => text.replace(/[^\x20-\x7e\xa0-\xff]/g, "").slice(0, 3000));
const headers = fc
  .array(fc.tuple(fc.constantFrom(...headerNames), headerValue), { maxLength: 3 })
  .map((pairs) => Object.fromEntries(pairs));

const valueFor = ({ choices }: FormField, { values }: Ground) =>
  fc.oneof(
    ...(choices.length > 0 ? [{ weight: 8, arbitrary: fc.constantFrom(...choices) }] : []),
    { weight: 3, arbitrary: fc.constantFrom(...values) },
    { weight: 5, arbitrary: oddText },
  );

/** A form of the route's own fields: some left out, some twice, some that are nobody's. */
function fieldsFor(fields: readonly FormField[], ground: Ground) {
  const own = fields.map((field) =>
    fc.tuple(
      fc.oneof(
        { weight: 12, arbitrary: fc.constant(field.name) },
        { weight: 1, arbitrary: fc.constant(`${field.name}[]`) },
      ),
      fc.array(valueFor(field, ground), { minLength: 0, maxLength: 2 }),
    ),
  );
  const strange = fc.array(
    fc.tuple(
      oddText.map((text) => text.slice(0, 50)),
      fc.array(oddText, { maxLength: 2 }),
    ),
    { maxLength: 2 },
  );
  return fc.tuple(fc.tuple(...own), strange).map(([named, others]) => [...named, ...others]);
}

const encoded = (fields: readonly (readonly [string, string[]])[]) =>
  fields
    .flatMap(([name, values]) => values.map((value) => `${percentEncoded(name)}=${percentEncoded(value)}`))
    .join("&");

function multipart(
  fields: readonly (readonly [string, string[]])[],
  file: Uint8Array,
  name: string,
): Uint8Array {
  const boundary = "--wenjifuzz";
  const head = (field: string, more = "") =>
    `${boundary}\r\nContent-Disposition: form-data; name="${field.replace(/["\r\n]/g, "_")}"${more}\r\n\r\n`;
  const text = fields.flatMap(([field, values]) =>
    values.map((value) => Buffer.from(`${head(field)}${value}\r\n`)),
  );
  const type = `; filename="${name.replace(/["\r\n]/g, "_")}"\r\nContent-Type: image/jpeg`;
  return new Uint8Array(
    Buffer.concat([...text, Buffer.from(head("photos", type)), file, Buffer.from(`\r\n${boundary}--\r\n`)]),
  );
}

/** Everything that is sent, by weight. `origin` is the portal's own: forms come from its pages. */
export function fuzzRequest(ground: Ground, origin: string): fc.Arbitrary<FuzzRequest> {
  const form = fc.constantFrom(...ground.acting).chain((route) =>
    fc.record({ part, params: paramsOf(ground), fields: fieldsFor(route.fields, ground) }).map(
      ({ part: by, params, fields }): FuzzRequest => ({
        part: route.path === "/sign-out" ? "visitor" : by,
        method: "POST",
        path: pathOf(route.path, params),
        headers: { Origin: origin, "Content-Type": formType },
        body: Buffer.from(encoded(fields)),
      }),
    ),
  );
  const page = fc
    .record({ part, route: fc.constantFrom(...ground.routes), params: paramsOf(ground), query, headers })
    .map(({ part: by, route, params, query: asked, headers: more }): FuzzRequest => {
      return { part: by, method: "GET", path: `${pathOf(route, params)}?${asked}`, headers: more };
    });
  const upload = fc.constantFrom(...ground.acting).chain((route) =>
    fc
      .record({
        part,
        params: paramsOf(ground),
        fields: fieldsFor(route.fields, ground),
        file: fc.uint8Array({ maxLength: 3000 }),
        start: fc.constantFrom(
          "",
          "\xff\xd8\xff\xe0",
          "\x89PNG\r\n\x1a\n",
          "RIFF0000WEBP",
          "GIF89a",
          "%PDF-1.7",
        ),
        name: oddText,
        type: fc.constantFrom(
          "multipart/form-data; boundary=wenjifuzz",
          "multipart/form-data",
          "multipart/form-data; boundary=other",
          "multipart/form-data; boundary=",
        ),
      })
      .map(
        ({ part: by, params, fields, file, start, name, type }): FuzzRequest => ({
          part: route.path === "/sign-out" ? "visitor" : by,
          method: "POST",
          path: pathOf(route.path, params),
          headers: { Origin: origin, "Content-Type": type },
          body: multipart(fields, Buffer.concat([Buffer.from(start, "latin1"), file]), name.slice(0, 500)),
        }),
      ),
  );
  const junk = fc
    .record({
      part,
      route: fc.constantFrom(...ground.acting),
      params: paramsOf(ground),
      body: fc.uint8Array({ maxLength: 2000 }),
      type: fc.oneof(
        fc.constantFrom(formType, `${formType}; charset=utf-7`, "text/plain", "application/json"),
        headerValue,
      ),
      headers,
    })
    .map(
      ({ part: by, route, params, body, type, headers: more }): FuzzRequest => ({
        part: route.path === "/sign-out" ? "visitor" : by,
        method: "POST",
        path: pathOf(route.path, params),
        headers: { ...more, Origin: origin, "Content-Type": type },
        body,
      }),
    );
  const stray = fc
    .record({
      part,
      method: fc.constantFrom("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"),
      tail: oddText,
      headers,
    })
    .map(
      ({ part: by, method, tail, headers: more }): FuzzRequest => ({
        part: by,
        method,
        path: `/${percentEncoded(tail.slice(0, 500)).replaceAll("%2f", "/")}`,
        headers: more,
      }),
    );
  const raw = fc
    .record({
      head: fc.constantFrom(
        "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n",
        "POST /preferences HTTP/1.1\r\nHost: 127.0.0.1\r\n",
        "",
      ),
      bytes: fc.uint8Array({ maxLength: 400 }),
    })
    .map(
      ({ head, bytes }): FuzzRequest => ({
        ...{ part: "visitor" as const, method: "GET", path: "/", headers: {} },
        raw: new Uint8Array(Buffer.concat([Buffer.from(head), bytes, Buffer.from("\r\n\r\n")])),
      }),
    );
  return fc.oneof(
    { weight: 45, arbitrary: form },
    { weight: 30, arbitrary: page },
    { weight: 8, arbitrary: upload },
    { weight: 8, arbitrary: junk },
    { weight: 8, arbitrary: stray },
    { weight: 1, arbitrary: raw },
  );
}
