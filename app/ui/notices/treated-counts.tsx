import type { OpinionTally } from "#app/domain/notices/notice-view.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { voicesWords } from "./voices-words.ts";

/** What became of the opinions of an announced notice; the parts add up to all of them. */
export function TreatedCounts({ tally }: { tally: OpinionTally }) {
  const t = useT();
  return (
    <ul className="facts">
      {opinionAdoptions.map((adoption) => (
        <li key={adoption}>
          {t("notices.announcement.treated", {
            adoption: t(`notices.adoption.${adoption}`),
            said: voicesWords(t, tally.treated[adoption]),
          })}
        </li>
      ))}
    </ul>
  );
}
