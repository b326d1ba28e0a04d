import type { CaseView } from "#app/domain/needs/case-view.ts";
import { EntityLabelPart } from "#app/ui/needs/entity-label-part.tsx";
import { nameIn } from "#app/ui/needs/named.ts";
import { channelWord, visibilityWord } from "#app/ui/needs/need-words.ts";
import { usePage } from "#app/ui/page-context.tsx";
import { Moment } from "#app/ui/primitives/moment.tsx";

/** Who asked, where, by which rule it came here, and who has it. */
export function CaseFacts({ found }: { found: CaseView }) {
  const { t, lang } = usePage();
  const { need, authorKnown, plannerName } = found;
  const hidden = t("office.case.author-hidden");
  const { territory, unit, clause } = need;
  const rows: [string, React.ReactNode][] = [
    ["author", authorKnown ? need.authorName : hidden],
    ...(need.entity
      ? [
          ["entity", <EntityLabelPart key="entity" entity={need.entity} />] satisfies [
            string,
            React.ReactNode,
          ],
        ]
      : []),
    ["contact", authorKnown ? <ContactLink key="contact" number={need.number} /> : hidden],
    [
      "place",
      [need.place?.label, territory ? nameIn(lang, territory) : t("office.inbox.outside")].join(" · "),
    ],
    ["unit", unit ? nameIn(lang, unit) : t("office.inbox.no-unit")],
    ...(plannerName ? [["planner", plannerName] satisfies [string, string]] : []),
    ["rule", need.rule ? nameIn(lang, need.rule) : t("office.case.rule-none")],
    ...(clause
      ? [
          [
            "clause",
            <a key="clause" href={`/plans/${clause.planId}#${clause.anchor}`}>
              {clause.number} {clause.heading}
            </a>,
          ] satisfies [string, React.ReactNode],
        ]
      : []),
    ["visibility", visibilityWord(t, need.visibility)],
    ["channel", channelWord(t, need.channel)],
    ["submitted", <Moment key="at" at={need.submittedAt} />],
    ["first-contact", <FirstContact key="contact" need={need} />],
    ["support", String(need.supportCount)],
    ["entity-support", String(need.entitySupporters.length)],
  ];
  return (
    <dl className="case-facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{t(`office.case.${term}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function ContactLink({ number }: { number: string }) {
  const { t } = usePage();
  return <a href={`/office/needs/${number}/contact`}>{t("office.case.contact-show")}</a>;
}

function FirstContact({ need: { firstContactAt, firstContactDueAt } }: { need: CaseView["need"] }) {
  if (firstContactAt) return <Moment at={firstContactAt} />;
  return firstContactDueAt ? <DueMoment at={firstContactDueAt} /> : "—";
}

function DueMoment({ at }: { at: string }) {
  const { t, now } = usePage();
  return (
    <strong className={now > at ? "late" : undefined}>
      {t("office.case.first-contact-due")} <Moment at={at} />
    </strong>
  );
}
