import { areaEdges, openAreas, readingAreas, toldArea } from "./tests/architecture/area-edges.mjs";

/**
 * Who may import whom: the table of the operators' handbook, as rules. Type-only imports count like any other.
 * Each rule is an allow-list (`pathNot`) so that a new folder is closed until it is named here.
 */

const test = "[.](test|spec)[.]tsx?$";
const server = "[.]server[.]tsx?$";
const pureDomain = "^app/domain/(?!.*[.]server[.]tsx?$)";
const openPureDomain = `^app/domain/((${openAreas.join("|")})/)?[^/]+(?<![.]server)[.]ts$`;
const paths = "^app/paths[.]ts$";
const react = npm("react", "react-dom");
const remix = "^(node_modules/)?@remix-run/";
const anyPackage = "(^node_modules/|^(?![.#]|app/|db/|tests/|content/|public/)[^/]*(/|$))";
const viewLibraries = npm("react", "react-dom", "i18next", "leaflet", "@remix-run/[^/]+");

/**
 * A package by name, resolved or not, with its types.
 * @param {...string} names
 */
function npm(...names) {
  return `^(node_modules/)?(@types/)?(${names.join("|")})(/|$)`;
}

/**
 * @param {string} name
 * @param {string} comment
 * @param {string | { path: string | string[], pathNot?: string | string[] }} from
 * @param {import("dependency-cruiser").IRegularForbiddenRuleType["to"]} to
 * @returns {import("dependency-cruiser").IForbiddenRuleType}
 */
function forbid(name, comment, from, to) {
  const where = typeof from === "string" ? { path: from } : from;
  const not = [where.pathNot ?? [], test].flat();
  return { name, comment, severity: "error", from: { path: where.path, pathNot: not }, to };
}

const layers = [
  forbid(
    "routes-speak-http-only",
    "A route asks the domain and answers; rows and devices are handed in as deps by web.",
    "^app/routes/",
    { pathNot: ["^app/(domain|ui|formats|web)/", paths, react, remix] },
  ),
  forbid(
    "ui-shows-pure-things",
    "A component shows values it was given: ui, pure domain, React, Remix's components, the i18n hook.",
    "^app/ui/",
    {
      pathNot: [
        "^app/ui/",
        pureDomain,
        paths,
        react,
        remix,
        // Named below, each for its own folder.
        npm("leaflet", "d3-[^/]+", "@simplewebauthn/browser"),
      ],
    },
  ),
  forbid(
    "passkeys-only-in-ui-security",
    "A page that asks for no passkey must not load what does.",
    { path: "^(app|db)/", pathNot: "^app/ui/security/" },
    { path: npm("@simplewebauthn/browser") },
  ),
  forbid(
    "leaflet-only-in-ui-map",
    "A page without a map must not load one.",
    { path: "^(app|db)/", pathNot: "^app/ui/map/" },
    { path: npm("leaflet") },
  ),
  forbid(
    "chart-libraries-only-in-ui-charts",
    "Charts are drawn in one place, with their table.",
    { path: "^(app|db)/", pathNot: "^app/ui/charts/" },
    { path: npm("d3-[^/]+") },
  ),
  forbid(
    "browser-scripts-enter-by-the-client-entry",
    "A server template never imports a browser script; entry.client.ts loads it where it is needed.",
    { path: "^(app|db)/", pathNot: ["^app/entry[.]client[.]tsx?$", "[.]client[.]ts$"] },
    { path: "[.]client[.]tsx?$" },
  ),
  forbid(
    "browser-scripts-stay-in-the-browser",
    "What is sent to the browser knows ui and pure domain only.",
    ["^app/entry[.]client[.]tsx?$", "^app/.*[.]client[.]ts$"].join("|"),
    { path: [server, "^app/(web|platform|routes|jobs|cli)/", "^db/"] },
  ),
  forbid(
    "formats-encode-only",
    "An encoder turns domain values into bytes: pure domain, and one library per file (counted by the source rules).",
    "^app/formats/",
    { pathNot: ["^app/formats/", pureDomain, anyPackage] },
  ),
  forbid(
    "formats-stay-pure",
    "An encoder without .server touches no device and no view library.",
    { path: "^app/formats/", pathNot: server },
    { path: viewLibraries },
  ),
  forbid(
    "formats-stay-pure",
    "An encoder without .server touches no device.",
    { path: "^app/formats/", pathNot: server },
    { dependencyTypes: ["core"] },
  ),
  forbid(
    "web-is-the-request-edge",
    "web, root and entries know who asks (people and the open areas), formats, platform and ui.",
    // server.ts and app-deps.ts put the process together: database, migrations, demo and the clock's jobs.
    { path: "^app/(web/|root[.]|entry[.])", pathNot: ["^app/web/(server|app-deps)[.]ts$"] },
    {
      pathNot: [
        "^app/(web|formats|platform|ui)/",
        "^app/domain/people/",
        // The gate counts what everybody does.
        "^app/domain/limits/",
        // The shell shows a reader how many of their own messages are unread.
        "^app/domain/notifications/message-queries[.]server[.]ts$",
        // A kept list is known by its filter, a kept map by its layers too.
        "^app/domain/needs/need-filter[.]ts$",
        "^app/domain/plans/layers-asked[.]ts$",
        openPureDomain,
        paths,
        "^content/",
        anyPackage,
      ],
      dependencyTypesNot: ["core"],
    },
  ),
  forbid(
    "the-process-is-put-together-by-its-edges",
    "server.ts and app-deps.ts open the database, migrate, fill the demo and start the jobs; they reach no table themselves.",
    "^app/web/(server|app-deps)[.]ts$",
    { path: ["^db/schema/", "^app/routes/"] },
  ),
  forbid(
    "routes-table-names-routes-only",
    "Every URL in one place: route files are named by path, not imported.",
    "^app/(((admin|asking|consultation-desk|questionnaire)-)?routes|paths)[.]ts$",
    { pathNot: [paths, "^app/(admin|asking|consultation-desk|questionnaire)-routes[.]ts$", remix] },
  ),
  forbid(
    "platform-knows-no-area",
    "Clock, mail, files and words serve every area and know none: open pure areas only.",
    // deps.ts lists what a command may touch, the database among it.
    { path: "^app/platform/", pathNot: "^app/platform/deps[.]ts$" },
    { pathNot: ["^app/platform/", openPureDomain, "^content/", anyPackage], dependencyTypesNot: ["core"] },
  ),
  forbid(
    "platform-knows-no-area",
    "The list of what a command may touch names the database, and no area.",
    "^app/platform/deps[.]ts$",
    { pathNot: ["^app/platform/", openPureDomain, "^db/client[.]ts$"] },
  ),
  forbid(
    "jobs-and-commands-ask-the-domain",
    "jobs, cli and seed speak to domain commands and queries, platform and the database's client.",
    ["^app/(jobs|cli)/", "^db/seed/"].join("|"),
    {
      pathNot: [
        "^app/(domain|platform|jobs|cli)/",
        // The export commands write the same formats as the pages.
        "^app/formats/",
        "^db/[^/]+[.]ts$",
        "^db/seed/",
        "^content/",
        anyPackage,
      ],
      dependencyTypesNot: ["core"],
    },
  ),
  forbid(
    "view-libraries-stay-in-the-view",
    "No React, Remix, i18next or Leaflet below the pages.",
    ["^app/domain/.*[.]server[.]ts$", "^app/(jobs|cli)/", "^db/"].join("|"),
    { path: viewLibraries },
  ),
];

const domain = [
  forbid(
    "pure-domain-is-pure",
    "A file without .server can be tested with plain values: pure domain, zod, diff, which compares lists, gcoord and proj4, which reckon coordinates, pinyin-pro, which sounds names, and opencc-js, whose tables fold characters.",
    { path: "^app/domain/", pathNot: server },
    { pathNot: [pureDomain, npm("zod", "diff", "gcoord", "proj4", "pinyin-pro", "opencc-js")] },
  ),
  forbid(
    "domain-commands-reach-down-only",
    "A command or query knows its area, declared areas, audit, db and platform.",
    "^app/domain/.*[.]server[.]ts$",
    { pathNot: ["^app/(domain|platform)/", "^db/", anyPackage], dependencyTypesNot: ["core"] },
  ),
  forbid(
    "domain-keeps-out-of-seed-and-migrations",
    "The domain does not know how the database was filled or changed.",
    "^app/domain/",
    { path: "^db/(seed|migrations)/" },
  ),
  forbid(
    "only-reactions-notify",
    "Who is told what is one map: reactions.server.ts.",
    { path: "^app/domain/", pathNot: [`^app/domain/${toldArea}/`, "^app/domain/reactions[.]server[.]ts$"] },
    { path: `^app/domain/${toldArea}/` },
  ),
  forbid(
    "only-the-outermost-start-reactions",
    "reactions.server.ts runs after the fact: no command may call it.",
    { path: "^app/", pathNot: ["^app/(jobs|cli|web)/"] },
    { path: "^app/domain/reactions[.]server[.]ts$" },
  ),
  ...areas(),
  ...readingAreas.flatMap((area) => [
    forbid(
      "insight-reads-by-queries",
      "Insight reads other areas' pure files and queries, never their commands.",
      `^app/domain/${area}/`,
      {
        path: "^app/domain/[^/]+/.*[.]server[.]ts$",
        pathNot: [`^app/domain/(${[area, ...openAreas].join("|")})/`, "-queries[.]server[.]ts$"],
      },
    ),
  ]),
];

/** One rule per area with declared edges, and one for every area that has none. */
function areas() {
  const name = "areas-know-declared-areas-only";
  const comment =
    "Declare the edge in tests/architecture/area-edges.mjs, or move the shared thing to its owner.";
  const declared = Object.entries(areaEdges).map(([area, known]) =>
    forbid(name, comment, `^app/domain/${area}/`, {
      path: "^app/domain/[^/]+/",
      pathNot: `^app/domain/(${[area, toldArea, ...openAreas, ...known].join("|")})/`,
    }),
  );
  const closed = [...Object.keys(areaEdges), ...readingAreas].join("|");
  const others = forbid(name, comment, `^app/domain/(?!(?:${closed})/)([^/]+)/`, {
    path: "^app/domain/[^/]+/",
    pathNot: ["^app/domain/$1/", `^app/domain/(${[toldArea, ...openAreas].join("|")})/`],
  });
  return [...declared, others];
}

const database = [
  forbid(
    "schema-is-columns-and-constants",
    "A table is made of pure domain constants and columns.",
    "^db/schema/",
    { pathNot: ["^db/schema/", "^db/columns[.]ts$", pureDomain, npm("drizzle-orm")] },
  ),
  forbid(
    "database-client-knows-no-area",
    "Client, columns and migrations serve every area.",
    "^db/[^/]+[.]ts$",
    {
      pathNot: ["^db/[^/]+[.]ts$", "^db/schema/", "^app/platform/", openPureDomain, anyPackage],
      dependencyTypesNot: ["core"],
    },
  ),
];

const everywhere = [
  forbid(
    "aliases-lead-somewhere",
    "An alias that resolves to nothing would slip past every other rule.",
    "^(app|db)/",
    {
      path: "^#",
      couldNotResolve: true,
    },
  ),
  forbid("no-circles", "Two files that need each other are one thing or lack a third.", "^(app|db)/", {
    circular: true,
  }),
  forbid("tests-stay-outside", "The portal never imports its tests.", "^(app|db)/", {
    path: ["^tests/", test],
  }),
];

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [...layers, ...domain, ...database, ...everywhere],
  options: {
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    // A worktree may borrow its packages by a link.
    preserveSymlinks: true,
    exclude: { path: ["^[.](build|cache|data|look|test)/"] },
    enhancedResolveOptions: {
      conditionNames: ["import", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
    },
  },
};
