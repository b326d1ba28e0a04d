import { domainPlants } from "./domain-plants.ts";
import { edge, type Plant, uses } from "./plant.ts";

/** Small trees that each break exactly one rule. */
export const importPlants: Plant[] = [
  ...domainPlants,
  {
    plant: "a route reads a table",
    rule: "routes-speak-http-only",
    files: edge("app/routes/public/a.tsx", "db/schema/needs.ts"),
  },
  {
    plant: "a route opens the database",
    rule: "routes-speak-http-only",
    files: edge("app/routes/public/a.tsx", "db/client.ts"),
  },
  {
    plant: "a route reads the clock of the platform",
    rule: "routes-speak-http-only",
    files: edge("app/routes/public/a.tsx", "app/platform/clock.ts"),
  },
  {
    plant: "a route reads a file",
    rule: "routes-speak-http-only",
    files: uses("app/routes/public/a.tsx", "node:fs"),
  },
  {
    plant: "a route takes a mere type from the database",
    rule: "routes-speak-http-only",
    files: {
      "app/routes/a.tsx": 'import type { Row } from "#db/schema/needs.ts";\nexport type Mine = Row;\n',
      "db/schema/needs.ts": "export type Row = string;\n",
    },
  },
  {
    plant: "a route borrows from another route",
    rule: "routes-speak-http-only",
    files: edge("app/routes/a.tsx", "app/routes/b.tsx"),
  },
  {
    plant: "a component sends mail",
    rule: "ui-shows-pure-things",
    files: edge("app/ui/needs/a.tsx", "app/platform/mailer.ts"),
  },
  {
    plant: "a component runs a command",
    rule: "ui-shows-pure-things",
    files: edge("app/ui/needs/a.tsx", "app/domain/needs/submit-need.server.ts"),
  },
  {
    plant: "a component knows the request",
    rule: "ui-shows-pure-things",
    files: edge("app/ui/needs/a.tsx", "app/web/session.ts"),
  },
  {
    plant: "a component reads a file",
    rule: "ui-shows-pure-things",
    files: uses("app/ui/needs/a.tsx", "node:fs"),
  },
  {
    plant: "a page of needs asks for a passkey",
    rule: "passkeys-only-in-ui-security",
    files: uses("app/ui/needs/a.tsx", "@simplewebauthn/browser"),
  },
  {
    plant: "a list of needs draws its own map",
    rule: "leaflet-only-in-ui-map",
    files: uses("app/ui/needs/a.tsx", "leaflet"),
  },
  {
    plant: "a page of needs brings its own chart library",
    rule: "chart-libraries-only-in-ui-charts",
    files: uses("app/ui/needs/a.tsx", "d3-scale"),
  },
  {
    plant: "a template imports a browser script",
    rule: "browser-scripts-enter-by-the-client-entry",
    files: edge("app/ui/needs/a.tsx", "app/ui/needs/draft.client.ts"),
  },
  {
    plant: "the client entry imports the mailer",
    rule: "browser-scripts-stay-in-the-browser",
    files: { "app/entry.client.ts": 'import "#app/platform/mailer.ts";\n', "app/platform/mailer.ts": "" },
  },
  {
    plant: "an encoder reads the database",
    rule: "formats-encode-only",
    files: edge("app/formats/csv.ts", "db/client.ts"),
  },
  {
    plant: "an encoder runs a query",
    rule: "formats-encode-only",
    files: edge("app/formats/csv.ts", "app/domain/needs/need-queries.server.ts"),
  },
  {
    plant: "an encoder writes a file",
    rule: "formats-stay-pure",
    files: uses("app/formats/csv.ts", "node:fs"),
  },
  {
    plant: "an encoder renders React",
    rule: "formats-stay-pure",
    files: uses("app/formats/csv.ts", "react"),
  },
  {
    plant: "the session knows needs",
    rule: "web-is-the-request-edge",
    files: edge("app/web/session.ts", "app/domain/needs/need-queries.server.ts"),
  },
  {
    plant: "the session opens the database",
    rule: "web-is-the-request-edge",
    files: edge("app/web/session.ts", "db/client.ts"),
  },
  {
    plant: "the root asks for needs",
    rule: "web-is-the-request-edge",
    files: edge("app/root.tsx", "app/domain/needs/need-queries.server.ts"),
  },
  {
    plant: "the server reads a table itself",
    rule: "the-process-is-put-together-by-its-edges",
    files: edge("app/web/server.ts", "db/schema/needs.ts"),
  },
  {
    plant: "the table of URLs imports a route",
    rule: "routes-table-names-routes-only",
    files: edge("app/routes.ts", "app/routes/public/a.tsx"),
  },
  {
    plant: "the mailer knows needs",
    rule: "platform-knows-no-area",
    files: edge("app/platform/mailer.ts", "app/domain/needs/need.ts"),
  },
  {
    plant: "the deps know a table",
    rule: "platform-knows-no-area",
    files: edge("app/platform/deps.ts", "db/schema/needs.ts"),
  },
  {
    plant: "the clock reads the database",
    rule: "platform-knows-no-area",
    files: edge("app/platform/clock.ts", "db/client.ts"),
  },
  {
    plant: "a job writes to a table",
    rule: "jobs-and-commands-ask-the-domain",
    files: edge("app/jobs/remind.ts", "db/schema/needs.ts"),
  },
  {
    plant: "a command line shows a component",
    rule: "jobs-and-commands-ask-the-domain",
    files: edge("app/cli/import.ts", "app/ui/needs/a.tsx"),
  },
  {
    plant: "the seed writes to a table",
    rule: "jobs-and-commands-ask-the-domain",
    files: edge("db/seed/demo.ts", "db/schema/needs.ts"),
  },
  {
    plant: "a command renders React",
    rule: "view-libraries-stay-in-the-view",
    files: uses("app/domain/needs/submit-need.server.ts", "react"),
  },
  {
    plant: "a table knows the words of the page",
    rule: "view-libraries-stay-in-the-view",
    files: uses("db/client.ts", "i18next"),
  },
  {
    plant: "two rules need each other",
    rule: "no-circles",
    files: {
      "app/domain/needs/a.ts": 'import { b } from "./b.ts";\nexport const a = () => b;\n',
      "app/domain/needs/b.ts": 'import { a } from "./a.ts";\nexport const b = () => a;\n',
    },
  },
  {
    plant: "an alias misspells its file",
    rule: "aliases-lead-somewhere",
    files: { "app/web/server.ts": 'import "#app/domian/needs/need.ts";\n' },
  },
  {
    plant: "the server starts a factory of the tests",
    rule: "tests-stay-outside",
    files: edge("app/web/server.ts", "tests/factories/need.ts"),
  },
];
