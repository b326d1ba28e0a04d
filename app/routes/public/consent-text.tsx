import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { isConsentText } from "#app/domain/people/consent-texts.ts";
import { HandbookText } from "#app/ui/help/handbook-text.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { consentText } from "#app/web/consent-text.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ request, params, context: { t, lang } }: LoaderFunctionArgs) {
  const { text } = params;
  if (!isConsentText(text)) throw missing();
  const found = await consentText(lang, text, new URL(request.url).searchParams.get("version"));
  if (!found) throw missing();
  return { title: t(`privacy.text.${text}`), ...found };
}

export default function ConsentTextPage() {
  const t = useT();
  const { version, blocks } = useLoaderData<typeof loader>();
  return (
    <div className="narrow">
      <p className="crumb">
        <a href="/privacy">{t("privacy.title")}</a>
      </p>
      <HandbookText blocks={blocks} />
      <p className="hint">{t("privacy.version", { version })}</p>
    </div>
  );
}
