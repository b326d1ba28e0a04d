import type { LoaderFunctionArgs } from "@remix-run/server-runtime";
import { redirect } from "@remix-run/server-runtime";

/** The list of needs stands beside their map; the filter goes along. */
export function loader({ request }: LoaderFunctionArgs) {
  return redirect(`/map${new URL(request.url).search}`);
}
