import { edge, type Plant, uses } from "./plant.ts";

/** Of rules, commands, areas and tables: trees that each break one rule of theirs. */
export const domainPlants: Plant[] = [
  {
    plant: "a rule reads a file",
    rule: "pure-domain-is-pure",
    files: uses("app/domain/needs/need.ts", "node:fs"),
  },
  {
    plant: "a rule renders React",
    rule: "pure-domain-is-pure",
    files: uses("app/domain/needs/need.ts", "react"),
  },
  {
    plant: "a rule knows Remix",
    rule: "pure-domain-is-pure",
    files: uses("app/domain/needs/need.ts", "@remix-run/react"),
  },
  {
    plant: "a rule translates",
    rule: "pure-domain-is-pure",
    files: uses("app/domain/needs/need.ts", "i18next"),
  },
  {
    plant: "a rule runs a command",
    rule: "pure-domain-is-pure",
    files: edge("app/domain/needs/need.ts", "app/domain/needs/submit-need.server.ts"),
  },
  {
    plant: "a rule opens the database",
    rule: "pure-domain-is-pure",
    files: edge("app/domain/needs/need.ts", "db/client.ts"),
  },
  {
    plant: "a command shows a component",
    rule: "domain-commands-reach-down-only",
    files: edge("app/domain/needs/submit-need.server.ts", "app/ui/needs/a.tsx"),
  },
  {
    plant: "a command knows the request",
    rule: "domain-commands-reach-down-only",
    files: edge("app/domain/needs/submit-need.server.ts", "app/web/session.ts"),
  },
  {
    plant: "a command fills the demo",
    rule: "domain-keeps-out-of-seed-and-migrations",
    files: edge("app/domain/needs/submit-need.server.ts", "db/seed/demo.ts"),
  },
  {
    plant: "a command notifies by itself",
    rule: "only-reactions-notify",
    files: edge("app/domain/needs/submit-need.server.ts", "app/domain/notifications/notify.server.ts"),
  },
  {
    plant: "a rule speaks of notifications",
    rule: "only-reactions-notify",
    files: edge("app/domain/needs/need.ts", "app/domain/notifications/channel.ts"),
  },
  {
    plant: "a command starts the reactions",
    rule: "only-the-outermost-start-reactions",
    files: edge("app/domain/needs/submit-need.server.ts", "app/domain/reactions.server.ts"),
  },
  {
    plant: "needs know the market",
    rule: "areas-know-declared-areas-only",
    files: edge("app/domain/needs/need.ts", "app/domain/market/entity.ts"),
  },
  {
    plant: "needs know their answers, against the declared edge",
    rule: "areas-know-declared-areas-only",
    files: edge("app/domain/needs/submit-need.server.ts", "app/domain/responses/answer-need.server.ts"),
  },
  {
    plant: "an undeclared area knows needs",
    rule: "areas-know-declared-areas-only",
    files: edge("app/domain/gardens/garden.ts", "app/domain/needs/need.ts"),
  },
  {
    plant: "an open area knows needs",
    rule: "areas-know-declared-areas-only",
    files: edge("app/domain/calendar/deadline.ts", "app/domain/needs/need.ts"),
  },
  {
    plant: "an area leans on insight",
    rule: "areas-know-declared-areas-only",
    files: edge("app/domain/tasks/task.ts", "app/domain/insight/rates.ts"),
  },
  {
    plant: "insight runs a command",
    rule: "insight-reads-by-queries",
    files: edge("app/domain/insight/rates.server.ts", "app/domain/needs/submit-need.server.ts"),
  },
  {
    plant: "a table runs a query",
    rule: "schema-is-columns-and-constants",
    files: edge("db/schema/needs.ts", "app/domain/needs/need-queries.server.ts"),
  },
  {
    plant: "a table knows the client",
    rule: "schema-is-columns-and-constants",
    files: edge("db/schema/needs.ts", "db/client.ts"),
  },
  {
    plant: "the client runs a command",
    rule: "database-client-knows-no-area",
    files: edge("db/client.ts", "app/domain/needs/submit-need.server.ts"),
  },
];
