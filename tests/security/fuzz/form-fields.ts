import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { matrix } from "#tests/rights/matrix.ts";
import { routeTable } from "#tests/setup/route-table.ts";

/** A field of a route's own form: its name as it is sent, and what the schema would take where that is a choice. */
export type FormField = { name: string; choices: readonly string[] };
/** `known`: the address that the rights are tried on, with something for every parameter but a need's number. */
export type KnownRoute = { path: string; known: string };
/** `right`: fields that the rights are tried with, which a form is not refused for. */
export type ActingRoute = KnownRoute & { fields: FormField[]; right: readonly (readonly [string, string])[] };

/** Fields of forms whose schemas are made while they are read, or that are read step by step. */
const besides: Record<string, string[]> = {
  "/needs/new": [
    "step",
    "intent",
    "q",
    "key",
    "photo",
    "alternative",
    "photoShows",
    "photoKept",
    "as",
    "declined",
    "coordinates",
    "codeId",
    "code",
  ],
};

/** Every route of the portal: a new one has its row of rights, and so is fuzzed by itself. */
export async function knownRoutes(): Promise<KnownRoute[]> {
  return (await routeTable()).map(({ path }) => ({ path, known: matrix[path]?.get.path ?? path }));
}

/** Every route that takes a form, with the fields of the schemas that its file names: a new field is fuzzed by itself. */
export async function actingRoutes(): Promise<ActingRoute[]> {
  const acting = (await routeTable()).filter(({ acts }) => acts);
  return Promise.all(
    acting.map(async ({ path, file }) => {
      const asked = matrix[path]?.post;
      const right = Object.entries(asked?.fields ?? {});
      const own = await fieldsOf(path, file);
      const more = right.filter(([name]) => own.every((field) => field.name !== name));
      const fields = [...own, ...more.map(([name]) => ({ name, choices: [] }))];
      return { path, known: asked?.path ?? path, fields, right };
    }),
  );
}

async function fieldsOf(path: string, file: string): Promise<FormField[]> {
  const text = readFileSync(`app/${file}`, "utf8");
  const found: FormField[] = [];
  for (const [, names = "", from = ""] of text.matchAll(/import \{([^}]+)\} from "#(app\/domain\/[^"]+)"/g)) {
    const wanted = names
      .split(",")
      .map((name) => name.trim())
      .filter((name) => /Form$|^nothingTyped$|Choice$/.test(name));
    if (wanted.length === 0) continue;
    const module: Record<string, unknown> = await import(pathToFileURL(from).href);
    for (const name of wanted) found.push(...shapeOf(module[name]));
  }
  found.push(...(besides[path] ?? []).map((name) => ({ name, choices: [] })));
  return found;
}

function shapeOf(schema: unknown): FormField[] {
  if (typeof schema !== "object" || schema === null || !("shape" in schema)) return [];
  const { shape } = schema;
  if (typeof shape !== "object" || shape === null) return [];
  return Object.entries(shape).map(([name, field]) => {
    const type = kindOf(field);
    return { name: type === "array" ? `${name}[]` : name, choices: choicesOf(field) };
  });
}

/** Zod's own description of a field, through whatever wraps it. */
function innermost(field: unknown): Record<string, unknown> {
  let current: unknown = field;
  for (let depth = 0; depth < 8; depth++) {
    const def: unknown =
      typeof current === "object" && current !== null ? Reflect.get(current, "def") : undefined;
    if (typeof def !== "object" || def === null) return {};
    const inner: unknown = Reflect.get(def, "innerType") ?? Reflect.get(def, "out") ?? Reflect.get(def, "in");
    if (inner === undefined || Reflect.get(def, "type") === "array") return { ...def };
    current = inner;
  }
  return {};
}

const kindOf = (field: unknown) => innermost(field).type;

function choicesOf(field: unknown): string[] {
  const { entries } = innermost(field);
  return typeof entries === "object" && entries !== null ? Object.values(entries).map(String) : [];
}
