import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { cruise, type ICruiseResult } from "dependency-cruiser";
import config from "../../.dependency-cruiser.mjs";

/** Every breach of the import rules in the tree at `root`, as "rule: from → to". */
export async function importBreaches(root: string, folders: readonly string[]): Promise<string[]> {
  const { forbidden, options } = config;
  const report = await cruise(
    folders.filter((folder) => existsSync(join(root, folder))),
    { ...options, baseDir: root, validate: true, ruleSet: { forbidden } },
    options?.enhancedResolveOptions,
  );
  const { summary } = report.output as ICruiseResult;
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}

/** The names of the rules that a small planted tree breaks, each once. */
export async function rulesBrokenBy(files: Readonly<Record<string, string>>): Promise<string[]> {
  const root = mkdtempSync(join(tmpdir(), "wenji-plant-"));
  try {
    for (const [path, text] of Object.entries({ ...ground, ...files })) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const breaches = await importBreaches(root, ["app", "db"]);
    return [...new Set(breaches.map((breach) => breach.slice(0, breach.indexOf(":"))))];
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const packages = [
  "react",
  "leaflet",
  "zod",
  "i18next",
  "drizzle-orm",
  "d3-scale",
  "fflate",
  "@remix-run/react",
  "@simplewebauthn/browser",
];

const ground: Record<string, string> = {
  "package.json": JSON.stringify({
    type: "module",
    imports: { "#app/*": "./app/*", "#db/*": "./db/*", "#tests/*": "./tests/*", "#content/*": "./content/*" },
    dependencies: Object.fromEntries(packages.map((name) => [name, "1.0.0"])),
  }),
  "app/entry.client.ts": "",
  "db/client.ts": "",
  ...Object.fromEntries(
    packages.flatMap((name) => [
      [`node_modules/${name}/package.json`, JSON.stringify({ name, version: "1.0.0", main: "index.js" })],
      [`node_modules/${name}/index.js`, ""],
    ]),
  ),
};
