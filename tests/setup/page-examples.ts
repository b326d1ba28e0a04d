import { adminExamples } from "./admin-examples.ts";
import { consultationExamples } from "./consultation-examples.ts";
import { consultationReachExamples } from "./consultation-reach-examples.ts";
import { consultationSurveyExamples } from "./consultation-survey-examples.ts";
import { rowsOf } from "./demo-facts.ts";
import { marketExamples } from "./market-examples.ts";
import { outreachExamples } from "./outreach-examples.ts";
import { planExamples } from "./plan-examples.ts";
import { privacyExamples } from "./privacy-examples.ts";
import { reportExamples } from "./report-examples.ts";
import { routeTable } from "./route-table.ts";

/** An address of a page, and the e-mail of who opens it; nobody in particular where there is none. */
export type PageExample = { route: string; path: string; reader?: string };

/** Where a page's parameters come from: a query of the demo, whose columns are named as they are, and `reader`. */
type Row = { reader?: string; path?: string; ask?: string };

const of = (name: string) => `${name}@linxi.example`;
/** The demo's people whose pages are shown. */
export const demoPeople = {
  resident: of("resident-01"),
  planner: of("planner-liuwan"),
  officer: of("officer-transport"),
  coordinator: of("coordinator-01"),
  moderator: of("moderator-01"),
  administrator: of("admin-01"),
  inspector: of("inspector-01"),
};
const { resident, planner, officer, coordinator, moderator, administrator, inspector } = demoPeople;

const inState = (table: string, state: string) => `SELECT number FROM ${table} WHERE state = '${state}'`;
const running = inState("tasks", "advancing");
/** A page about a need, opened by the planner who handles it. */
const caseOf = (state: string): Row => ({
  ask: `SELECT number, planner_id || '@linxi.example' AS reader FROM needs WHERE planner_id IS NOT NULL AND needs.state = '${state}'`,
});

const aPlanner =
  "SELECT person_id AS id, id AS grant FROM role_grants WHERE role = 'planner' AND ended_at IS NULL";

/** A need in that state, opened by its author. */
const ownNeed = (state: string): Row => ({
  ask: `SELECT number, author_id || '@linxi.example' AS reader FROM needs WHERE author_id IS NOT NULL AND needs.state = '${state}'`,
});

/** One address for every page of app/routes.ts. `false`: it shows only in the middle of a form, or takes forms only. */
const examples: Record<string, Row | false> = {
  "/": {},
  "/help": {},
  "/help/:page": { path: "/help/developers" },
  "/offline": {},
  "/summaries": {},
  "/summaries/:number": { ask: "SELECT number FROM summaries WHERE state = 'tasked'" },
  "/tasks": {},
  "/tasks/:number": { ask: "SELECT number FROM tasks WHERE state = 'advancing'" },
  "/rates": {},
  ...planExamples({ coordinator, moderator, resident }),
  "/search": { path: "/search?q=路灯" },
  "/map": {},
  "/needs/new": {},
  "/needs/new/offline": {},
  "/needs/received": false,
  "/follow-up": {},
  "/held-form": false,
  "/needs/:number": { ask: `${inState("needs", "in-task")} AND is_public = 1` },
  "/needs/:number/print": { ask: `${inState("needs", "answered")} AND is_public = 1` },
  "/needs/:number/me-too": { reader: resident, ask: `${inState("needs", "in-progress")} AND is_public = 1` },
  "/needs/:number/comments": { reader: resident, ask: "SELECT number FROM needs WHERE is_public = 1" },
  "/needs/:number/report": { reader: resident, ask: "SELECT number FROM needs WHERE is_public = 1" },
  "/needs/:number/claim": {
    reader: resident,
    ask: "SELECT number FROM needs WHERE channel = 'import' AND author_id IS NULL",
  },
  "/needs/:number/takedown": { reader: moderator, ask: "SELECT number FROM needs WHERE is_public = 1" },
  "/needs/:number/verdict": ownNeed("answered"),
  "/needs/:number/supplements": ownNeed("in-progress"),
  "/needs/:number/reopening": ownNeed("answered"),
  "/needs/:number/withdrawal": ownNeed("in-progress"),
  "/needs/:number/merge-undoing": ownNeed("merged"),
  "/preferences": false,
  "/sign-in": {},
  "/sign-in/code": false,
  "/confirm": { reader: resident, path: "/confirm?act=change-contact" },
  "/confirm/code": false,
  "/sign-in/password": {},
  "/sign-in/second": false,
  "/sign-in/lost": {},
  "/confirm/password": false,
  "/confirm/second": false,
  "/account/security/passkeys": { reader: resident },
  "/account/security/passkeys/:id/removal": false,
  "/account/security": { reader: resident },
  "/account/security/password": { reader: resident },
  "/account/security/password/removal": false,
  "/account/security/authenticator": { reader: resident },
  "/account/security/authenticator/ending": false,
  "/account/security/recovery-codes": { reader: resident },
  "/account/sessions": { reader: resident },
  "/account/sessions/:id/ending": false,
  "/sign-in/provider/first": false,
  "/sign-in/provider/left": false,
  "/sign-in/provider/trouble": false,
  "/account/provider": false,
  "/sign-out": false,
  ...consultationExamples({ coordinator, resident }),
  ...consultationReachExamples({ coordinator }),
  ...consultationSurveyExamples({ coordinator, resident }),
  ...reportExamples({ coordinator }),
  ...outreachExamples({ coordinator, resident }),
  ...privacyExamples({ resident, coordinator, administrator }),
  "/account": { reader: resident },
  "/account/profile": { reader: resident },
  "/account/notices": { reader: resident },
  "/account/contact": { reader: resident },
  "/account/contact/code": false,
  "/account/messages": { reader: resident },
  "/alerts/new": { path: "/alerts/new?category=transport" },
  // Opened by its secret address alone; a journey does.
  "/alerts/:token": false,
  "/account/alerts": { reader: resident },
  "/account/messages/:id": false,
  "/account/suspension": false,
  "/office/absence": { reader: planner },
  "/office/handovers": { reader: planner },
  // Asked on the way out of what the demo has none of: tests/e2e/offices.spec.ts looks at both.
  "/office/absence/:id/ending": false,
  "/office/handovers/:id/answer": false,
  "/admin/people": { reader: administrator },
  "/admin/people/lookup": { reader: administrator },
  "/admin/people/:id": { reader: administrator, ask: aPlanner },
  "/admin/people/:id/roles/new": { reader: administrator, ask: aPlanner },
  "/admin/people/:id/roles/:grant/ending": { reader: administrator, ask: aPlanner },
  "/admin/people/:id/second-factor": { reader: administrator, ask: aPlanner },
  "/admin/people/:id/handover": { reader: administrator, ask: aPlanner },
  "/admin/people/:id/suspension": { reader: administrator, ask: aPlanner },
  "/admin/roles": { reader: administrator },
  "/admin/territories": { reader: administrator },
  "/admin/territories/imports": { reader: administrator },
  "/admin/territories/imports/:id": false,
  "/admin/gazetteer": { reader: administrator },
  "/admin/gazetteer/imports/:id": false,
  "/admin/gazetteer/imports/:id/undoing": false,
  "/admin/routing/trial": {
    reader: administrator,
    path: "/admin/routing/trial?about=transport&sort=help&coordinates=118.6,30.28",
  },
  "/outbox": {},
  "/office": { reader: planner },
  "/office/needs/new": { reader: officer },
  "/office/needs/:number": caseOf("in-progress"),
  "/office/needs/:number/moves/:move": {
    ...caseOf("in-progress"),
    path: "/office/needs/:number/moves/askJoint",
  },
  "/office/needs/:number/answer": caseOf("in-progress"),
  "/office/needs/:number/holding-reply": caseOf("in-progress"),
  "/office/needs/:number/merge": caseOf("in-progress"),
  "/office/review": { reader: moderator },
  "/office/review/:id": { reader: moderator, ask: "SELECT id FROM reviews WHERE settled_at IS NULL" },
  "/office/review/:id/restoration": {
    reader: moderator,
    ask: "SELECT id FROM reviews WHERE outcome = 'refused'",
  },
  "/office/plans": { reader: coordinator },
  "/office/plans/imports/new": { reader: coordinator },
  // The demo has brought nothing in: tests/e2e/plan-import.spec.ts looks at both its faces.
  "/office/plans/imports/:id": false,
  "/office/summaries": { reader: coordinator },
  "/office/summaries/new": { reader: coordinator },
  "/office/summaries/:number": { reader: coordinator, ask: inState("summaries", "published") },
  "/office/summaries/:number/review": { reader: coordinator, ask: inState("summaries", "published") },
  "/office/summaries/:number/publication": { reader: coordinator, ask: inState("summaries", "published") },
  "/office/summaries/:number/return": { reader: coordinator, ask: inState("summaries", "published") },
  "/office/summaries/:number/declination": { reader: coordinator, ask: inState("summaries", "published") },
  "/office/summaries/:number/task": { reader: coordinator, ask: inState("summaries", "published") },
  "/office/tasks": { reader: coordinator },
  "/office/tasks/new": { reader: coordinator },
  "/office/tasks/:number": { reader: coordinator, ask: running },
  "/office/tasks/:number/reports": { reader: coordinator, ask: running },
  "/office/tasks/:number/ending": { reader: coordinator, ask: running },
  "/office/tasks/:number/adjustment": { reader: coordinator, ask: running },
  "/office/tasks/:number/ladder": { reader: coordinator, ask: running },
  "/office/tasks/:number/milestones": { reader: coordinator, ask: running },
  "/office/tasks/:number/milestones/:milestone": {
    reader: coordinator,
    ask: `SELECT number, m.id AS milestone FROM task_milestones m JOIN tasks ON tasks.id = task_id
          WHERE tasks.state = 'advancing' AND reached_on IS NULL`,
  },
  "/office/claims": { reader: coordinator },
  "/office/claims/:id": {
    reader: coordinator,
    ask: "SELECT id FROM need_claims ORDER BY settled_at IS NOT NULL",
  },
  ...marketExamples({ coordinator, resident }),
  "/office/outbox": { reader: administrator },
  ...adminExamples(administrator),
  "/office/audit": { reader: inspector },
  "/office/audit/export": { reader: inspector },
  "/office/audit/chain": { reader: inspector },
  "/*": { path: "/no-such-page" },
};

/** An address and a reader for every page; a page of app/routes.ts without one is an error. */
export async function pageExamples(data: string, only = ""): Promise<PageExample[]> {
  const pages = (await routeTable()).filter(({ isPage }) => isPage);
  const missing = pages.filter(({ path }) => examples[path] === undefined).map(({ path }) => path);
  if (missing.length > 0)
    throw new Error(`tests/setup/page-examples.ts has no example for ${missing.join(", ")}`);
  const wanted = pages.filter(({ path }) => path.includes(only));
  const found = await Promise.all(wanted.map(({ path }) => exampleOf(data, path)));
  return found.filter((example) => example !== undefined);
}

async function exampleOf(data: string, route: string): Promise<PageExample | undefined> {
  const row = examples[route];
  if (!row) return undefined;
  const [facts] = row.ask ? await rowsOf(data, `${row.ask} LIMIT 1`) : [{}];
  if (!facts) throw new Error(`the demo has nothing for ${route}: ${row.ask}`);
  const path = (row.path ?? route).replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(facts[name] ?? ""),
  );
  const reader = row.reader ?? facts.reader;
  return { route, path, ...(reader ? { reader } : {}) };
}
