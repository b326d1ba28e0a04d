import { useLoaderData } from "@remix-run/react";
import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { HandbookText } from "#app/ui/help/handbook-text.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { handbookPage, isHandbookPage } from "#app/web/handbook.ts";
import { missing } from "#app/web/require-actor.ts";

export async function loader({ params, context: { t, lang } }: LoaderFunctionArgs) {
  const { page } = params;
  if (!isHandbookPage(page)) throw missing();
  return { title: t(`help.page.${page}`), blocks: await handbookPage(lang, page) };
}

export default function HelpPage() {
  const t = useT();
  const { blocks } = useLoaderData<typeof loader>();
  return (
    <>
      <p className="crumb">
        <a href="/help">{t("help.title")}</a>
      </p>
      <HandbookText blocks={blocks} />
    </>
  );
}
