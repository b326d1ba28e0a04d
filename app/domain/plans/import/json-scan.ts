import { importLimits } from "./import-limits.ts";

/**
 * Where each feature of a collection begins, its `layer` member, and keys that an object has twice, of which the parser keeps the
 * last alone; or where the text stops being one JSON text. Offsets in letters.
 */
export type JsonScan =
  | { ok: true; features: number[]; layer: number | null; twice: { at: number; key: string }[] }
  | { ok: false; at: number; problem: JsonFault };
type JsonFault = "json-broken" | "json-too-deep" | "json-several";

class Stopped extends Error {
  readonly at: number;
  readonly problem: JsonFault;
  constructor(at: number, problem: JsonFault = "json-broken") {
    super(problem);
    [this.at, this.problem] = [at, problem];
  }
}

/** Walks over JSON (RFC 8259) without building it: the parser itself does not tell where things stand. */
export function scanJson(text: string): JsonScan {
  const walk = walkOver(text);
  try {
    walk.document();
    return { ok: true, features: walk.features, layer: walk.layers[0] ?? null, twice: walk.twice };
  } catch (error) {
    if (error instanceof Stopped) return { ok: false, at: error.at, problem: error.problem };
    throw error;
  }
}

const literal = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const space = /[ \t\r\n]*/y;
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

function walkOver(text: string) {
  let at = 0;
  const features: number[] = [];
  const layers: number[] = [];
  const twice: { at: number; key: string }[] = [];

  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const next = () => {
    match(space);
    return text.charAt(at);
  };
  const expectSign = (sign: string) => {
    if (next() !== sign) throw new Stopped(at);
    at++;
  };
  const document = () => {
    // A text of a sequence (RFC 8142) begins with this mark.
    if (text.charCodeAt(0) === 0x1e) throw new Stopped(0, "json-several");
    value(0, "document");
    if (next() === "{") throw new Stopped(at, "json-several");
    if (next() !== "") throw new Stopped(at);
  };
  const value = (depth: number, role: string) => {
    if (depth > importLimits.depth) throw new Stopped(at, "json-too-deep");
    const sign = next();
    if (sign === "{") members(depth, role);
    else if (sign === "[") elements(depth, role);
    else if (sign === '"') string();
    else if (!match(literal)) throw new Stopped(at);
  };
  const members = (depth: number, role: string) => {
    at++;
    if (next() === "}") {
      at++;
      return;
    }
    const keys = new Set<string>();
    for (;;) {
      if (next() !== '"') throw new Stopped(at);
      const key = string();
      if (keys.has(key) && twice.length <= 1000) twice.push({ at, key });
      keys.add(key);
      expectSign(":");
      next();
      if (role === "document" && key === "layer") layers.push(at);
      value(depth + 1, role === "document" && key === "features" ? "features" : "other");
      if (next() !== ",") break;
      at++;
    }
    expectSign("}");
  };
  const elements = (depth: number, role: string) => {
    at++;
    if (next() === "]") {
      at++;
      return;
    }
    for (;;) {
      next();
      if (role === "features") features.push(at);
      value(depth + 1, "other");
      if (next() !== ",") break;
      at++;
    }
    expectSign("]");
  };
  const string = () => {
    const from = ++at;
    for (;;) {
      const code = text.charCodeAt(at);
      if (Number.isNaN(code) || code < 0x20) throw new Stopped(at);
      if (code === 0x22) return text.slice(from, at++);
      if (code !== 0x5c) at++;
      else if (!match(escaped)) throw new Stopped(at);
    }
  };
  return { document, features, layers, twice };
}
