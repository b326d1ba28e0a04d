import fc from "fast-check";
import { type Part, parts } from "#tests/rights/parts.ts";
import type { ActingRoute, FormField } from "./form-fields.ts";
import { type Ground, paramsOf, pathOf, queryOf } from "./fuzz-addresses.ts";
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

const part = fc.constantFrom(...parts);
const formType = "application/x-www-form-urlencoded";

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

type Fields = (readonly [string, string[]])[];

/** A form that nothing was wrong with, but for one field. */
function nearlyRight({ right, fields }: ActingRoute, ground: Ground): fc.Arbitrary<Fields> {
  return fc
    .record({
      at: fc.nat(Math.max(0, fields.length - 1)),
      value: valueFor({ name: "", choices: [] }, ground),
    })
    .map(({ at, value }) => {
      const wrong = fields[at]?.name ?? "none";
      return [...right.filter(([name]) => name !== wrong), [wrong, value] as const].map(
        ([name, one]) => [name, [one]] as const,
      );
    });
}

const formFor = (route: ActingRoute, ground: Ground) =>
  fc.oneof(
    { weight: 2, arbitrary: fieldsFor(route.fields, ground) },
    { weight: 1, arbitrary: nearlyRight(route, ground) },
  );

/** A form of the route's own fields: some left out, some twice, some that are nobody's. */
function fieldsFor(fields: readonly FormField[], ground: Ground): fc.Arbitrary<Fields> {
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
    fc.record({ part, params: paramsOf(ground), fields: formFor(route, ground) }).map(
      ({ part: by, params, fields }): FuzzRequest => ({
        part: route.path === "/sign-out" ? "visitor" : by,
        method: "POST",
        path: pathOf(route, params),
        headers: { Origin: origin, "Content-Type": formType },
        body: Buffer.from(encoded(fields)),
      }),
    ),
  );
  const page = fc
    .record({
      part,
      route: fc.constantFrom(...ground.routes),
      params: paramsOf(ground),
      query: queryOf(ground),
      headers,
    })
    .map(({ part: by, route, params, query: asked, headers: more }): FuzzRequest => {
      return { part: by, method: "GET", path: `${pathOf(route, params)}?${asked}`, headers: more };
    });
  const upload = fc.constantFrom(...ground.acting).chain((route) =>
    fc
      .record({
        part,
        params: paramsOf(ground),
        fields: formFor(route, ground),
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
          path: pathOf(route, params),
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
        path: pathOf(route, params),
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
