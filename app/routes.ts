import { index, type RouteConfig, route } from "@remix-run/route-config";

/** Every URL of the portal and the file that answers it. */
export default [
  // reading and asking, open to all
  index("routes/public/home.tsx"),
  route("help", "routes/public/help.tsx"),
  route("help/:page", "routes/public/help-page.tsx"),
  route("offline", "routes/public/offline.tsx"),
  route("photos/:id", "routes/public/photo.ts"),
  route("needs/:number/verdict", "routes/public/need-verdict.tsx"),
  route("needs/:number/supplements", "routes/public/need-supplements.tsx"),
  route("needs/:number/reopening", "routes/public/need-reopening.tsx"),
  route("needs/:number/withdrawal", "routes/public/need-withdrawal.tsx"),
  route("needs/:number/merge-undoing", "routes/public/need-merge-undoing.tsx"),
  route("summaries", "routes/public/summaries.tsx"),
  route("summaries/:number", "routes/public/summary.tsx"),
  route("tasks", "routes/public/tasks.tsx"),
  route("tasks/:number", "routes/public/task.tsx"),
  route("rates", "routes/public/rates.tsx"),
  route("rates.csv", "routes/public/rates-csv.ts"),
  route("plans", "routes/public/plans.tsx"),
  route("plans/:plan", "routes/public/plan.tsx"),
  route("map", "routes/public/map.tsx"),
  route("needs/:number", "routes/public/need.tsx"),
  route("needs/:number/print", "routes/public/need-print.tsx"),
  route("needs/:number/support", "routes/public/need-support.ts"),
  route("needs/:number/support/withdrawal", "routes/public/need-support-withdrawal.ts"),
  route("needs/:number/follow", "routes/public/need-follow.ts"),
  route("needs/:number/follow/withdrawal", "routes/public/need-follow-withdrawal.ts"),
  route("needs/:number/comments", "routes/public/need-comments.tsx"),
  route("needs/:number/report", "routes/public/need-report.tsx"),

  // people and their own things
  route("preferences", "routes/account/preferences.tsx"),
  route("sign-in", "routes/account/sign-in.tsx"),
  route("sign-in/code", "routes/account/sign-in-code.tsx"),
  route("sign-out", "routes/account/sign-out.tsx"),
  route("account", "routes/account/account.tsx"),
  route("account/profile", "routes/account/profile.tsx"),
  route("account/notices", "routes/account/notices.tsx"),
  route("account/contact", "routes/account/contact.tsx"),
  route("account/contact/code", "routes/account/contact-code.tsx"),
  route("account/messages", "routes/account/messages.tsx"),
  route("account/messages/:id", "routes/account/message.tsx"),
  route("outbox", "routes/account/outbox.tsx"),

  // the office
  route("office", "routes/office/inbox.tsx"),
  route("office/needs/:number", "routes/office/case.tsx"),
  route("office/needs/:number/moves/:move", "routes/office/case-move.tsx"),
  route("office/needs/:number/answer", "routes/office/case-answer.tsx"),
  route("office/needs/:number/holding-reply", "routes/office/case-holding-reply.tsx"),
  route("office/needs/:number/merge", "routes/office/case-merge.tsx"),
  route("office/review", "routes/office/review.tsx"),
  route("office/review/:id", "routes/office/review-settlement.tsx"),
  route("needs/:number/takedown", "routes/office/takedown.tsx"),
  route("office/outbox", "routes/office/outbox.tsx"),

  // machines
  route("needs.geojson", "routes/api/needs-geojson.ts"),
  route("map/base.geojson", "routes/api/base-map.ts"),
  route("map/territories.geojson", "routes/api/territories.ts"),
  route("map/plan-layers.geojson", "routes/api/plan-layers.ts"),

  route("*", "routes/public/missing.tsx"),
] satisfies RouteConfig;
