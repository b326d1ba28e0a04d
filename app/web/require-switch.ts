import { type AppLoadContext, data } from "@remix-run/server-runtime";
import type { FeatureSwitch } from "#app/domain/administration/feature-switches.ts";

/** Goes on while a feature is on; else answers with the page that says so and what to do instead. */
export function requireSwitch({ page }: Pick<AppLoadContext, "page">, feature: FeatureSwitch): void {
  if (!page.switches[feature]) throw data({ off: feature }, { status: 403 });
}
