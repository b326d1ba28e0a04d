import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { qrCode } from "#app/domain/people/qr-code.server.ts";
import { missing } from "#app/web/require-actor.ts";

/** The address of a need or a task as a code to scan. Whether there is such a page, the page says. */
export function loader({ request, params, context: { deps } }: LoaderFunctionArgs) {
  const [, kind] = new URL(request.url).pathname.split("/");
  const number = params.number ?? "";
  if (!/^[\w-]{1,40}$/.test(number) || (kind !== "needs" && kind !== "tasks")) throw missing();
  const { size, path } = qrCode(`${deps.origin}/${kind}/${number}`);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>`;
  return new Response(svg, {
    headers: { "Content-Type": "image/svg+xml", "Cache-Control": "private, max-age=86400" },
  });
}
