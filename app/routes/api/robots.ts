import type { LoaderFunctionArgs } from "@remix-run/server-runtime";

/** What nobody can look for: the reader's own, the office's, and files that cost much and say what pages say. */
const closed = [
  ...["/account", "/office", "/admin", "/sign-in", "/sign-out", "/confirm", "/outbox", "/alerts/", "/search"],
  ...["/needs/new", "/needs.csv", "/needs.xlsx", "/needs-open.geojson", "/needs.geojson"],
];

/** What machines that look around may read (RFC 9309), and where the site's map is. */
export const loader = ({ context: { deps } }: LoaderFunctionArgs) =>
  new Response(
    [
      "User-agent: *",
      ...closed.map((path) => `Disallow: ${path}`),
      "",
      `Sitemap: ${deps.origin}/sitemap.xml`,
      "",
    ].join("\n"),
    { headers: { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "public, max-age=3600" } },
  );
