import type { Translate } from "#app/domain/text/language.ts";
import { grouped } from "#app/ui/primitives/count.tsx";

/** People and needs in words of their own number: "40 residents", "1 need". */
export const counted = (t: Translate, { people, needs }: { people: number; needs: number }) => ({
  people: t("summaries.people-count", { count: people, shown: grouped(people) }),
  needs: t("summaries.needs-count", { count: needs, shown: grouped(needs) }),
});
