import { readFile } from "node:fs/promises";
import { z } from "zod";
import { type SpecialRoute, specialRoute } from "./special-route.ts";

let known: Promise<readonly SpecialRoute[]> | undefined;

/** The special routes of the portal's rules, read once a process. Throws when the file does not fit its shape. */
export function specialRoutes(): Promise<readonly SpecialRoute[]> {
  known ??= readFile("content/rules/special-routes.json", "utf8").then((text) =>
    z.array(specialRoute).parse(JSON.parse(text)),
  );
  return known;
}
