import type { LetterLine, LetterView } from "#app/domain/consultations/ledger/letter-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Pages } from "#app/ui/primitives/pages.tsx";
import { ImportCrumb } from "./import-crumb.tsx";

type Props = {
  number: string;
  consultation: string;
  view: LetterView;
  page: number;
  mayChange: boolean;
  form: FormState;
};

/** A letter with those that say the same, who signed them, and those that are nearly the same: joined or kept apart by a person. */
export function LetterPage({ number, consultation, view, page, mayChange, form }: Props) {
  const t = useT();
  const { letter, lead, many, members, more, alike } = view;
  const at = `/office/consultations/${number}/contributions`;
  return (
    <>
      <OfficeNav here="/office/consultations" />
      <ImportCrumb {...{ number, consultation }} />
      <h1>{t("ledger.letter-named", { number: letter.number })}</h1>
      <FormProblems form={form} />
      <p className="words">{letter.words}</p>
      <p>
        <a href={`${at}/${letter.position}`}>{t("ledger.to-passages")}</a>
      </p>
      <h2>{t("ledger.same", { many })}</h2>
      {lead ? (
        <>
          <p className="quiet">
            {lead.position === letter.position
              ? t("ledger.it-leads")
              : t("ledger.follows", { number: lead.number })}
          </p>
          {mayChange && <Act position={letter.position} act="out" label={t("ledger.take-out")} />}
          <ul className="plain-list">
            {members.map((line) => (
              <li key={line.position}>
                <Line line={line} at={at} />
              </li>
            ))}
          </ul>
          <Pages href={`${at}/${letter.position}/letter`} page={page} more={more} />
        </>
      ) : (
        <p className="quiet">{t("ledger.alone")}</p>
      )}
      <h2>{t("ledger.alike")}</h2>
      <p className="quiet">{t(alike.length === 0 ? "ledger.none-alike" : "ledger.alike-lead")}</p>
      <ul className="plain-list">
        {alike.map((line) => (
          <li key={line.position}>
            <Line line={line} at={at} /> {t("ledger.share", { share: line.share })}
            <p className="words">{line.words}</p>
            {mayChange && (
              <div className="acts">
                <Act position={line.position} act="join" label={t("ledger.join", { number: line.number })} />
                <Act
                  position={line.position}
                  act="apart"
                  label={t("ledger.apart", { number: line.number })}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Line({
  line: { position, number, name, channel, receivedOn },
  at,
}: {
  line: LetterLine;
  at: string;
}) {
  const t = useT();
  return (
    <span className="facts">
      <a href={`${at}/${position}`}>{number}</a>
      <span>{name}</span>
      <span>{t(`consultations.channel.${channel}`)}</span>
      <span>{receivedOn}</span>
    </span>
  );
}

type ActProps = { position: number; act: "join" | "apart" | "out"; label: string };

const Act = ({ position, act, label }: ActProps) => (
  <form method="post">
    <input type="hidden" name="other" value={position} />
    <button className={act === "join" ? "btn" : "btn plain"} type="submit" name="act" value={act}>
      {label}
    </button>
  </form>
);
