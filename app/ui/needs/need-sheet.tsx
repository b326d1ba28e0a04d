import { civilDateOf } from "#app/domain/calendar/day-in-zone.ts";
import type { NeedView } from "#app/domain/needs/need-view.ts";
import type { LinkedPart } from "#app/domain/policies/linked-text.ts";
import { useLangOf, usePage } from "#app/ui/page-context.tsx";
import { Day, Moment } from "#app/ui/primitives/moment.tsx";
import { EntityLabelPart } from "./entity-label-part.tsx";
import { nameIn } from "./named.ts";
import { NeedBody } from "./need-body.tsx";
import { categoryWord, kindWord, stateWord } from "./need-words.ts";
import { NeedThread } from "./thread-words.tsx";

/** A need on paper: one column, facts as a table, the whole thread, and the address where it can be checked. */
type SheetProps = { need: NeedView; bases: Record<string, LinkedPart[]>; address: string };
export function NeedSheet({ need, bases, address }: SheetProps) {
  const { t, lang, now, zone, site } = usePage();
  const langOf = useLangOf();
  const rows: [string, React.ReactNode][] = [
    [t("needs.print.number"), need.number],
    [t("needs.print.state"), stateWord(t, need.state)],
    [t("needs.print.kind"), `${categoryWord(t, need.category)} · ${kindWord(t, need.kind)}`],
    [
      t("needs.print.author"),
      need.entity ? (
        <EntityLabelPart key="author" entity={need.entity} brief />
      ) : (
        (need.authorName ?? t("needs.page.nameless"))
      ),
    ],
    [t("needs.print.asked"), <Moment key="asked" at={need.submittedAt} />],
    ...(need.place?.label ? [[t("needs.print.place"), need.place.label] satisfies [string, string]] : []),
    ...(need.unit ? [[t("needs.print.unit"), nameIn(lang, need.unit)] satisfies [string, string]] : []),
    ...(need.dueOn
      ? [[t("needs.print.due"), <Day key="due" at={need.dueOn} />] satisfies [string, React.ReactNode]]
      : []),
    [t("needs.print.supports"), need.supportCount],
    ...(need.entitySupporters.length > 0
      ? [[t("market.support.print"), need.entitySupporters.length] satisfies [string, number]]
      : []),
  ];
  return (
    <article className="need-sheet">
      <p className="screen-only">
        <a href={`/needs/${need.number}`}>{t("needs.print.back")}</a> · {t("needs.print.hint")}
      </p>
      <p className="need-sheet-head">
        {site.name[lang]} · {t("needs.print.title")}
      </p>
      <h1 lang={langOf(need.title)}>{need.title}</h1>
      <table>
        <tbody>
          {rows.map(([term, value]) => (
            <tr key={term}>
              <th scope="row">{term}</th>
              <td>{value}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <NeedBody need={{ ...need, photos: [] }} bases={bases} />
      <NeedThread need={need} />
      <p className="quiet">{t("needs.print.printed", { date: civilDateOf(now, zone), address })}</p>
    </article>
  );
}
