import { type RouteConfigEntry, route } from "@remix-run/route-config";

/** The desk of consultations; part of `routes.ts`. */
export const consultationDeskRoutes: RouteConfigEntry[] = [
  route("office/consultations", "routes/office/consultations.tsx"),
  route("office/consultations/new", "routes/office/consultation-new.tsx"),
  route("office/consultations/:number", "routes/office/consultation.tsx"),
  route("office/consultations/:number/draft", "routes/office/consultation-draft.tsx"),
  route("office/consultations/:number/materials", "routes/office/consultation-materials.tsx"),
  route(
    "office/consultations/:number/materials/:id/removal",
    "routes/office/consultation-material-removal.tsx",
  ),
  route("office/consultations/:number/places", "routes/office/consultation-places.tsx"),
  route("office/consultations/:number/contributions", "routes/office/contributions.tsx"),
  route("office/consultations/:number/contributions/new", "routes/office/contribution-new.tsx"),
  route("office/consultations/:number/contributions/:position", "routes/office/contribution.tsx"),
  route("office/consultations/:number/contributions/:position/scan", "routes/office/contribution-scan.ts"),
  route(
    "office/consultations/:number/contributions/:position/attachments/:place",
    "routes/office/contribution-attachment.ts",
  ),
  route("office/consultations/:number/task", "routes/office/consultation-task.tsx"),
  route("office/consultations/:number/verdicts", "routes/office/consultation-verdicts.tsx"),
  route("office/consultations/:number/participation", "routes/office/participation.tsx"),
  route("office/consultations/:number/participation/acts", "routes/office/participation-act.tsx"),
  route("office/consultations/:number/participation/charts/:file", "routes/office/participation-chart.ts"),
  route("office/consultations/:number/passages", "routes/office/passages.tsx"),
  route("office/consultations/:number/passages/:passage", "routes/office/passage.tsx"),
  route("office/consultations/:number/passages/:passage/alike", "routes/office/passage-alike.tsx"),
  route("office/consultations/:number/splits", "routes/office/consultation-splits.tsx"),
  route("office/consultations/:number/topics", "routes/office/consultation-topics.tsx"),
  route("office/consultations/:number/moves/:move", "routes/office/consultation-move.tsx"),
  route("office/consultations/:number/exports", "routes/office/consultation-exports.tsx"),
  route("office/consultations/:number/exports/named", "routes/office/consultation-exports-named.tsx"),
  route("office/consultations/:number/exports/:id", "routes/office/consultation-export.tsx"),
  route("office/consultations/:number/exports/:id/file", "routes/office/consultation-export-file.ts"),
  route("office/consultations/:number/imports", "routes/office/consultation-imports.tsx"),
  route(
    "office/consultations/:number/imports/template.csv",
    "routes/office/consultation-import-template-csv.ts",
  ),
  route(
    "office/consultations/:number/imports/template.xlsx",
    "routes/office/consultation-import-template-xlsx.ts",
  ),
  route("office/consultations/:number/imports/:id", "routes/office/consultation-import.tsx"),
  route("office/consultations/:number/imports/:id/rows.csv", "routes/office/consultation-import-rows-csv.ts"),
];
