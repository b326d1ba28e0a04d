import type { QualificationView } from "#app/domain/market/entity-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { DocumentLinks } from "./document-links.tsx";

type ListProps = {
  qualifications: readonly QualificationView[];
  acts?: (id: string, title: string) => React.ReactNode;
};

/** Each qualification with its validity in words; what has run out says so. */
export function QualificationList({ qualifications, acts }: ListProps) {
  const t = useT();
  if (qualifications.length === 0) return <p className="quiet">{t("market.qualifications.none")}</p>;
  return (
    <ul className="lines market-lines">
      {qualifications.map((one) => (
        <li key={one.id} data-lapsed={one.lapsed || undefined}>
          <strong>{one.title}</strong>
          <p className="facts">
            <span>{t(`market.qualification.${one.kind}`)}</span>
            <span>{t("market.qualifications.number", { number: one.number })}</span>
            <span>{one.issuer}</span>
            <Validity one={one} />
            <span>
              {t(one.checked ? "market.qualifications.checked" : "market.qualifications.unchecked")}
            </span>
            <DocumentLinks documents={one.documents} of={one.title} />
          </p>
          {acts?.(one.id, one.title)}
        </li>
      ))}
    </ul>
  );
}

function Validity({ one: { validUntil, lapsed } }: { one: QualificationView }) {
  const t = useT();
  if (validUntil === null) return <span>{t("market.qualifications.unlimited")}</span>;
  if (!lapsed) return <span>{t("market.qualifications.until", { date: validUntil })}</span>;
  return <strong className="late">{t("market.qualifications.lapsed", { date: validUntil })}</strong>;
}
