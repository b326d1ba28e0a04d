import { isRouteErrorResponse, Links, Outlet, useMatches, useRouteError } from "@remix-run/react";
import { keepsShippedColours } from "#app/domain/administration/colour-sheet.ts";
import { isFeatureSwitch } from "#app/domain/administration/feature-switches.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Problem } from "#app/ui/primitives/problem.tsx";
import { SwitchedOff } from "#app/ui/primitives/switched-off.tsx";
import { Head, type HeadOf, saysItsHead } from "#app/ui/shell/head.tsx";
import { Shell } from "#app/ui/shell/shell.tsx";
import styles from "#app/ui/styles/main.css?url";

export const links = () => [
  { rel: "stylesheet", href: styles },
  { rel: "icon", href: "/icon.svg", type: "image/svg+xml" },
  { rel: "manifest", href: "/manifest.webmanifest" },
];

export default function Root() {
  return (
    <Document about={headOf(useMatches())} found>
      <Outlet />
    </Document>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const { t } = usePage();
  const off = isRouteErrorResponse(error) ? switchedOff(error.data) : undefined;
  if (off)
    return (
      <Document about={{ title: t(`switches.${off}.name`) }}>
        <SwitchedOff feature={off} />
      </Document>
    );
  const status = isRouteErrorResponse(error) ? error.status : 500;
  const kind =
    status === 404 ? "missing" : status === 403 ? "forbidden" : status < 500 ? "refused" : "broken";
  const said =
    isRouteErrorResponse(error) && typeof error.data === "string" && error.data !== ""
      ? error.data
      : undefined;
  return (
    <Document about={{ title: t(`problems.${kind}.title`) }}>
      <Problem kind={kind} reason={said} />
    </Document>
  );
}

/** The feature whose being off is the answer. */
function switchedOff(data: unknown) {
  if (typeof data !== "object" || data === null || !("off" in data)) return undefined;
  return isFeatureSwitch(data.off) ? data.off : undefined;
}

/** A page's loader names it: the deepest match with a `title` wins. */
const headOf = (matches: { data: unknown }[]): HeadOf =>
  [...matches]
    .reverse()
    .map(({ data }) => data)
    .find(saysItsHead) ?? {};

type DocumentProps = { about: HeadOf; found?: boolean; children: React.ReactNode };

function Document({ about, found = false, children }: DocumentProps) {
  const { lang, site, elder, contrast, script, settingsVersion } = usePage();
  return (
    <html lang={lang} data-elder={elder || undefined} data-contrast={contrast ? "high" : undefined}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="theme-color" content="#FBFAF6" />
        <Head about={about} found={found} />
        <Links />
        {!keepsShippedColours(site) && <link rel="stylesheet" href={`/colours.css?of=${settingsVersion}`} />}
      </head>
      <body>
        <Shell>{children}</Shell>
        <script type="module" src={script} />
      </body>
    </html>
  );
}
