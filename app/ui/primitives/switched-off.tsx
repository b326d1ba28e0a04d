import type { FeatureSwitch } from "#app/domain/administration/feature-switches.ts";
import { useT } from "#app/ui/page-context.tsx";

/** Where people go instead of a feature that is off. */
const instead: Record<FeatureSwitch, { href: string; words: "map" | "sign-in" | "entities" }> = {
  comments: { href: "/map", words: "map" },
  support: { href: "/map", words: "map" },
  "mobile-sign-in": { href: "/sign-in", words: "sign-in" },
  "guest-needs": { href: "/sign-in?to=/needs/new", words: "sign-in" },
  "market-registration": { href: "/market-entities", words: "entities" },
  minors: { href: "/map", words: "map" },
};

/** A feature that the administrator has switched off: what that means and what to do instead. */
export function SwitchedOff({ feature }: { feature: FeatureSwitch }) {
  const t = useT();
  const { href, words } = instead[feature];
  return (
    <section className="problem">
      <h1>{t(`switches.${feature}.name`)}</h1>
      <p>{t(`switches.${feature}.off`)}</p>
      <p className="acts">
        <a className="btn" href={href}>
          {t(`switches.instead.${words}`)}
        </a>
        <a className="btn plain" href="/">
          {t("problems.home")}
        </a>
      </p>
    </section>
  );
}
