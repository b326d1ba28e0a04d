import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { OfflineForm } from "#app/ui/submit/offline-form.tsx";

export function loader({ context: { t } }: LoaderFunctionArgs) {
  return { title: t("submit.title") };
}

/** Kept by the browser, the same for everybody: the form for a need when the network is gone. */
export default function NeedOffline() {
  return <OfflineForm />;
}
