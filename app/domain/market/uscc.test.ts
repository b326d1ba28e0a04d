import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { checkSignOf, entityKindOf, readUscc } from "./uscc.ts";

const right = "91110108551385082Q";
const signs = [..."0123456789ABCDEFGHJKLMNPQRTUWXY"];
/** Any code that GB 32100 allows for an enterprise of some county of Beijing. */
const codes = fc
  .tuple(
    fc.integer({ min: 0, max: 9999 }),
    fc.array(fc.constantFrom(...signs), { minLength: 9, maxLength: 9 }),
  )
  .map(([county, body]) => `9111${String(county).padStart(4, "0")}${body.join("")}`)
  .map((body) => body + checkSignOf(body));

test("the valid code of the rules is taken", () => {
  expect(readUscc(right)).toEqual({ ok: true, uscc: right });
});

test.each([
  ["small letters", "91110108551385082q"],
  ["full width", "９１１１０１０８５５１３８５０８２Ｑ"],
  ["spaces and hyphens", " 9111 0108-5513 8508-2Q "],
])("%s are understood", (_, typed) => {
  expect(readUscc(typed)).toEqual({ ok: true, uscc: right });
});

describe("what is wrong is pointed at", () => {
  test.each([
    ["91110108551385O82Q", { fault: "character", position: 15, character: "O" }],
    ["91110108551385082中", { fault: "character", position: 18, character: "中" }],
    ["9111010855138508", { fault: "length", count: 16 }],
    ["", { fault: "length", count: 0 }],
    ["91110108551385028Q", { fault: "swapped", position: 16 }],
    ["91110108551385083Q", { fault: "check" }],
  ])("%j", (typed, fault) => {
    expect(readUscc(typed)).toEqual({ ok: false, ...fault });
  });

  const checked = (body: string) => body + checkSignOf(body);
  test("a department, a type or a place that is not", () => {
    expect(readUscc(checked("0111010855138508X"))).toMatchObject({ fault: "type", position: 1 });
    expect(readUscc(checked("9511010855138508X"))).toMatchObject({ fault: "type", position: 2 });
    expect(readUscc(checked("9199010855138508X"))).toMatchObject({ fault: "division" });
    expect(readUscc(checked("91A1010855138508X"))).toMatchObject({ fault: "division" });
    expect(readUscc(checked("9110000055138508X"))).toMatchObject({ ok: true });
  });
});

test("whatever the body, its own check sign makes it right", () => {
  fc.assert(fc.property(codes, (code) => readUscc(code).ok));
});

test("one wrong sign anywhere is always found", () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 17 }), fc.constantFrom(...signs), (code, at, sign) => {
      fc.pre(code.charAt(at) !== sign);
      return !readUscc(code.slice(0, at) + sign + code.slice(at + 1)).ok;
    }),
  );
});

test("two swapped neighbours are always found", () => {
  fc.assert(
    fc.property(codes, fc.integer({ min: 0, max: 16 }), (code, at) => {
      const [one = "", other = ""] = [code[at], code[at + 1]];
      fc.pre(one !== other);
      return !readUscc(code.slice(0, at) + other + one + code.slice(at + 2)).ok;
    }),
  );
});

test("no text whatever makes it stumble", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (typed) => typeof readUscc(typed).ok === "boolean"));
});

test.each([
  ["91", "enterprise"],
  ["92", "sole-trader"],
  ["93", "cooperative"],
  ["N2", "cooperative"],
  ["52", "social-body"],
  ["12", "institution"],
  ["31", "other"],
])("a code of %s is given to: %s", (start, kind) => {
  expect(entityKindOf(`${start}110108551385082Q`)).toBe(kind);
});
