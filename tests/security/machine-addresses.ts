import type { Part } from "#tests/rights/parts.ts";

/** What a machine address gives to that reader. `shows`: words that a stranger wrote are in it, whole. */
type Given =
  | { as: Part; path?: string; gives: string; attachment?: true; shows?: true }
  /** It only leads on, or there is nothing to be read: its answer holds no words of strangers that a browser could run. */
  | "leads on";

/**
 * Every address that answers without a page (app/routes.ts). One that is not here fails a test until somebody has thought
 * about what a browser makes of it.
 */
export const machineAddresses: Record<string, Given> = {
  "/rates.csv": { as: "visitor", gives: "text/csv; charset=utf-8", attachment: true, shows: true },
  "/market-entities.csv": { as: "visitor", gives: "text/csv; charset=utf-8", attachment: true, shows: true },
  "/office/audit.csv": { as: "inspector", gives: "text/csv; charset=utf-8", attachment: true, shows: true },
  "/account/privacy/data.json": {
    ...{ as: "author", gives: "application/json; charset=utf-8", attachment: true, shows: true },
  },
  "/account/children/:id/data.json": {
    ...{ as: "author", path: "/account/children/CHILD/data.json" },
    ...{ gives: "application/json; charset=utf-8", attachment: true, shows: true },
  },
  "/needs.geojson": { as: "visitor", gives: "application/geo+json; charset=utf-8", shows: true },
  "/needs/:number/card.png": { as: "visitor", path: "/needs/NEED/card.png", gives: "image/png" },
  "/tasks/:number/card.png": { as: "visitor", path: "/tasks/RUNNING/card.png", gives: "image/png" },
  "/needs/:number/code.svg": { as: "visitor", path: "/needs/NEED/code.svg", gives: "image/svg+xml" },
  "/tasks/:number/code.svg": { as: "visitor", path: "/tasks/RUNNING/code.svg", gives: "image/svg+xml" },
  "/robots.txt": { as: "visitor", gives: "text/plain; charset=utf-8" },
  "/sitemap.xml": { as: "visitor", gives: "application/xml; charset=utf-8" },
  "/sitemaps/:part": {
    as: "visitor",
    path: "/sitemaps/needs-1.xml",
    gives: "application/xml; charset=utf-8",
  },
  "/needs.atom": { as: "visitor", gives: "application/atom+xml; charset=utf-8" },
  "/needs.csv": { as: "visitor", gives: "text/csv; charset=utf-8", attachment: true, shows: true },
  "/needs.xlsx": {
    ...{ as: "visitor", attachment: true },
    gives: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  "/needs-open.geojson": {
    ...{ as: "visitor", gives: "application/geo+json; charset=utf-8", attachment: true, shows: true },
  },
  "/search/suggestions": {
    ...{ as: "visitor", path: "/search/suggestions?q=小学", gives: "application/json; charset=utf-8" },
  },
  "/map/list": { as: "visitor", gives: "text/html; charset=utf-8" },
  "/map/clusters.geojson": { as: "visitor", gives: "application/geo+json; charset=utf-8" },
  "/map/territories.geojson": { as: "visitor", gives: "application/geo+json", shows: true },
  "/places.json": { as: "visitor", gives: "application/json; charset=utf-8" },
  "/map/basemaps.json": { as: "visitor", gives: "application/json; charset=utf-8" },
  "/map/base.geojson": { as: "visitor", gives: "application/geo+json" },
  "/plans/:plan/versions/:number/layers/:file": {
    ...{ as: "visitor", path: "/plans/plan/versions/2.0/layers/control-lines.geojson" },
    ...{ gives: "application/geo+json", shows: true },
  },
  "/plans/:plan/versions/:number/canonical.json": {
    ...{ as: "visitor", path: "/plans/plan/versions/2.0/canonical.json" },
    ...{ gives: "application/json; charset=utf-8", attachment: true, shows: true },
  },
  "/plans/:plan/compare.json": {
    ...{ as: "visitor", path: "/plans/plan/compare.json?from=1.0&to=2.0" },
    ...{ gives: "application/json", shows: true },
  },
  "/plans/:plan/versions/:number/indicators/:file": {
    ...{ as: "visitor", path: "/plans/plan/versions/2.0/indicators/paths.svg", gives: "image/svg+xml" },
  },
  "/plans/:plan/versions/:number/figures/:figure": {
    ...{ as: "visitor", path: "/plans/plan/versions/2.0/figures/street", gives: "image/webp" },
  },
  "/outreach/:number/calendar.ics": {
    ...{ as: "visitor", path: "/outreach/WALK/calendar.ics" },
    ...{ gives: "text/calendar; charset=utf-8", attachment: true, shows: true },
  },
  "/notices/calendar.ics": {
    ...{ as: "visitor", gives: "text/calendar; charset=utf-8", attachment: true, shows: true },
  },
  "/plan-documents/:document": {
    ...{ as: "coordinator", path: "/plan-documents/SHEET", gives: "application/pdf", attachment: true },
  },
  "/office/plans/imports/:id/problems.csv": {
    ...{ as: "coordinator", path: "/office/plans/imports/IMPORT/problems.csv" },
    ...{ gives: "text/csv; charset=utf-8", attachment: true },
  },
  "/office/consultations/:number/imports/template.csv": {
    ...{ as: "coordinator", path: "/office/consultations/CONSULT/imports/template.csv" },
    ...{ gives: "text/csv; charset=utf-8", attachment: true, shows: true },
  },
  "/office/consultations/:number/imports/template.xlsx": {
    ...{ as: "coordinator", path: "/office/consultations/CONSULT/imports/template.xlsx", attachment: true },
    gives: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  },
  "/office/consultations/:number/imports/:id/rows.csv": {
    ...{ as: "coordinator", path: "/office/consultations/CONSULT/imports/TABLE/rows.csv" },
    ...{ gives: "text/csv; charset=utf-8", attachment: true },
  },
  "/consultations/:number/result/downloads/:file": {
    ...{ as: "visitor", path: "/consultations/RESULT/result/downloads/result.csv" },
    ...{ gives: "text/csv; charset=utf-8", attachment: true, shows: true },
  },
  "/office/report-templates/:id/sample": {
    ...{ as: "coordinator", path: "/office/report-templates/FORM/sample", attachment: true },
    gives: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  },
  "/office/consultations/:number/exports/:id/file": {
    ...{ as: "coordinator", path: "/office/consultations/CONSULT/exports/COPY/file" },
    ...{ gives: "application/zip", attachment: true },
  },
  "/surveys/:number/charts/:file": {
    ...{ as: "visitor", path: "/surveys/ASKED/charts/knows.svg", gives: "image/svg+xml" },
  },
  "/colours.css": { as: "visitor", gives: "text/css; charset=utf-8" },
  "/photos/:id": { as: "visitor", path: "/photos/the-photo", gives: "image/webp" },
  "/market-documents/:id": {
    ...{ as: "author", path: "/market-documents/LETTER", gives: "application/pdf", attachment: true },
  },
  "/consultations/:number/materials/:id": {
    ...{ as: "visitor", path: "/consultations/CONSULT/materials/CONSULT-M" },
    ...{ gives: "application/pdf", attachment: true },
  },
  "/consultations/:number/result/charts/:file": {
    ...{ as: "visitor", path: "/consultations/RESULT/result/charts/topic.svg", gives: "image/svg+xml" },
  },
  "/consultations/:number/questionnaire/charts/:file": {
    ...{ as: "coordinator", path: "/consultations/CONSULT/questionnaire/charts/q1.svg" },
    gives: "image/svg+xml",
  },
  "/consultations/:number/participation/charts/:file": {
    ...{ as: "visitor", path: "/consultations/REACH/participation/charts/territory.svg" },
    gives: "image/svg+xml",
  },
  "/office/consultations/:number/participation/charts/:file": {
    ...{ as: "coordinator", path: "/office/consultations/CONSULT/participation/charts/territory.svg" },
    gives: "image/svg+xml",
  },
  "/office/consultations/:number/contributions/:position/scan": {
    ...{ as: "officer", path: "/office/consultations/CONSULT/contributions/1/scan" },
    ...{ gives: "application/pdf", attachment: true },
  },
  "/account/contributions/:receipt/attachments/:place": {
    ...{ as: "author", path: "/account/contributions/CONSULT-0001/attachments/1" },
    ...{ gives: "application/pdf", attachment: true },
  },
  "/office/consultations/:number/contributions/:position/attachments/:place": {
    ...{ as: "officer", path: "/office/consultations/CONSULT/contributions/1/attachments/1" },
    ...{ gives: "application/pdf", attachment: true },
  },
  "/needs": "leads on",
  "/needs/:number/support": "leads on",
  "/needs/:number/support/withdrawal": "leads on",
  "/needs/:number/follow": "leads on",
  "/needs/:number/follow/withdrawal": "leads on",
  "/needs/similar": "leads on",
  "/office/needs/similar": "leads on",
  "/office/needs/:number/apart": "leads on",
  "/preferences": "leads on",
  "/sign-in/passkey": "leads on",
  "/sign-in/passkey/challenge": "leads on",
  "/confirm/password": "leads on",
  "/confirm/passkey": "leads on",
  "/confirm/second": "leads on",
  "/sign-in/provider": "leads on",
  "/sign-in/provider/return": "leads on",
  "/sign-out": "leads on",
  "/account/security/password/removal": "leads on",
  "/account/security/authenticator/ending": "leads on",
  "/account/sessions/:id/ending": "leads on",
  "/account/messages/:id": "leads on",
  "/account/deletion/undoing": "leads on",
  "/admin/invitations/:id/resending": "leads on",
  "/admin/invitations/:id/revocation": "leads on",
};
