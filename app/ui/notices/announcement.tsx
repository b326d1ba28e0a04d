import type { NoticePage, OpinionTally } from "#app/domain/notices/notice-view.ts";
import { opinionAdoptions } from "#app/domain/notices/opinion-terms.ts";
import { useT } from "#app/ui/page-context.tsx";
import { Written } from "#app/ui/primitives/written.tsx";
import { voicesWords } from "./voices-words.ts";

type Props = { announcement: NonNullable<NoticePage["announcement"]>; tally: OpinionTally };

/** 批后公布: who approved it, when, under which number, and what was made of the opinions. */
export function Announcement({ announcement, tally }: Props) {
  const t = useT();
  const { approvedOn, approvedBy, approvalNumber, statement, hearingOn, minutes } = announcement;
  return (
    <section className="announcement">
      <h2>{t("notices.announcement.title")}</h2>
      <p>{t("notices.announcement.approved", { day: approvedOn, by: approvedBy, number: approvalNumber })}</p>
      <h3>{t("notices.announcement.tally", { said: voicesWords(t, tally.all) })}</h3>
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
      <h3>{t("notices.announcement.statement")}</h3>
      <Written words={statement} />
      <h3>{t("notices.announcement.minutes", { day: hearingOn })}</h3>
      <Written words={minutes} />
      <p>
        <a href="#opinions">{t("notices.announcement.each")}</a>
      </p>
    </section>
  );
}
