import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import { mediaTypes } from "#app/domain/consultations/reports/export-terms.ts";
import { sampleSource } from "#app/domain/consultations/reports/templates/sample-source.ts";
import { templateRoles } from "#app/domain/consultations/reports/templates/template-policy.ts";
import { templateInUse } from "#app/domain/consultations/reports/templates/template-queries.server.ts";
import { writeByTemplate } from "#app/formats/reports/template-export.server.ts";
import { missing, requireRole } from "#app/web/require-actor.ts";

/** What a template makes of a consultation that never was. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  requireRole(context, request, ...templateRoles);
  const { deps, t, lang, page } = context;
  const template = await templateInUse(deps.db.read, params.id ?? "");
  const bytes = template && (await deps.files.get(template.digest));
  if (!bytes) throw missing();
  const day = civilDateOf(deps.clock.now(), deps.zone);
  const office = page.site.footer.organiser[lang];
  const parts: Uint8Array[] = [];
  for await (const part of writeByTemplate(bytes)(sampleSource({ t, lang, office, day }))) parts.push(part);
  return new Response(new Blob(parts.map((part) => new Uint8Array(part))), {
    headers: {
      "Content-Type": mediaTypes.docx,
      "Content-Disposition": 'attachment; filename="wenji-sample.docx"',
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
