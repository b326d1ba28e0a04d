import type { LetterGroup } from "#app/domain/consultations/ledger/letter-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { Empty } from "#app/ui/primitives/empty.tsx";
import { FlowCell, FlowHead, FlowRow, FlowTable } from "#app/ui/primitives/flow-table.tsx";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { ImportCrumb } from "./import-crumb.tsx";

type Props = {
  number: string;
  consultation: string;
  lines: readonly LetterGroup[];
  page: number;
  more: boolean;
};

/** Letters that many sent alike: each group once, with how many signed. */
export function LettersPage({ number, consultation, lines, page, more }: Props) {
  const t = useT();
  const at = `/office/consultations/${number}`;
  const heads = ["position", "letter", "signatories"] as const;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <ImportCrumb {...{ number, consultation }} />
      <h1>{t("ledger.letters")}</h1>
      <p className="lead">{t("ledger.letters-lead")}</p>
      {lines.length === 0 ? (
        <Empty text={t("ledger.no-letters")} />
      ) : (
        <FlowTable
          label={t("ledger.letters")}
          className="brief"
          heads={heads.map((head) => t(`ledger.head.${head}`))}
        >
          {lines.map(({ position, excerpt, many }) => (
            <FlowRow key={position}>
              <FlowCell head={t(`ledger.head.${heads[0]}`)}>{position}</FlowCell>
              <FlowHead>
                <a href={`${at}/contributions/${position}/letter`}>{excerpt}</a>
              </FlowHead>
              <FlowCell head={t(`ledger.head.${heads[2]}`)}>{many}</FlowCell>
            </FlowRow>
          ))}
        </FlowTable>
      )}
      <Pages href={`${at}/letters`} page={page} more={more} />
    </>
  );
}
