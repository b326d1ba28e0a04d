import { parseArgs } from "node:util";
import { type ImportSource, importSources } from "#app/domain/needs/import/imported-need.ts";
import { ArgumentProblem } from "./arguments.ts";
import type { Cli } from "./command.ts";

export type ImportCall = {
  path: string;
  source: ImportSource;
  territories: string | undefined;
  refusals: string | undefined;
  dryRun: boolean;
  json: boolean;
};

/** `FILE --from SOURCE …`; anything else is a problem of the arguments. */
export function importArguments({ t }: Pick<Cli, "t">, args: string[]): ImportCall {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      from: { type: "string" },
      territories: { type: "string" },
      refusals: { type: "string" },
      "dry-run": { type: "boolean", default: false },
      json: { type: "boolean", default: false },
    },
  });
  const source = importSources.find((each) => each === values.from);
  const [path, ...others] = positionals;
  if (!path || others.length > 0 || !source)
    throw new ArgumentProblem(t("import.arguments", { sources: importSources.join(", ") }));
  const { territories, refusals, json, "dry-run": dryRun } = values;
  return { path, source, territories, refusals, dryRun, json };
}
