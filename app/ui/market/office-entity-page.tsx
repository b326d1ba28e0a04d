import { canMoveEntity, type EntityMove, entityMoves } from "#app/domain/market/entity-states.ts";
import type { AppealView, EntityFile } from "#app/domain/market/entity-view.ts";
import { OfficeNav } from "#app/ui/office/office-nav.tsx";
import { useT } from "#app/ui/page-context.tsx";
import { FormProblems } from "#app/ui/primitives/form-problems.tsx";
import type { FormState } from "#app/ui/primitives/form-state.ts";
import { Written } from "#app/ui/primitives/written.tsx";
import { EntityFacts } from "./entity-facts.tsx";
import { EntityHistory } from "./entity-history.tsx";
import { EntityStateMark } from "./entity-state-mark.tsx";
import { InterestList } from "./interest-list.tsx";
import { QualificationList } from "./qualification-list.tsx";
import { RepresentativeList } from "./representative-list.tsx";

type PageProps = { file: EntityFile; decides: boolean; form: FormState };

/** The whole file before an officer's eyes, and what they may decide. */
export function OfficeEntityPage({ file, decides, form }: PageProps) {
  const t = useT();
  return (
    <>
      <OfficeNav here="/office/market-entities" />
      <p className="crumb">
        <a href="/office/market-entities">{t("market.desk.title")}</a>
      </p>
      <h1>{file.name}</h1>
      <p className="facts">
        <EntityStateMark state={file.state} />
        {file.dueOn && <span>{t("market.history.due", { date: file.dueOn })}</span>}
        {file.isPublic && <a href={`/market-entities/${file.uscc}`}>{t("market.own.public-page")}</a>}
      </p>
      {file.rivals > 0 && <p className="note">{t("market.desk.rivals", { count: file.rivals })}</p>}
      <FormProblems form={form} />
      {decides && <Moves file={file} />}
      <EntityFacts file={file} />
      <h2>{t("market.representatives.title")}</h2>
      <RepresentativeList representatives={file.representatives} maySettle={decides} mayEnd={false} />
      <h2>{t("market.steps.qualifications")}</h2>
      <QualificationList qualifications={file.qualifications} />
      <h2>{t("market.steps.interests")}</h2>
      <InterestList interests={file.interests} none={file.noInterests} />
      {file.appeals.map((appeal) => (
        <Appeal key={appeal.id} entityId={file.id} appeal={appeal} />
      ))}
      <EntityHistory moves={file.moves} appeals={file.appeals} dueOn={file.dueOn} />
    </>
  );
}

const named: readonly EntityMove[] = ["verify", "renew", "sendBack", "sendBackRenewal", "suspend", "lift"];

function Moves({ file: { id, state } }: { file: EntityFile }) {
  const t = useT();
  const open = named.filter((move) => entityMoves[move].by === "registrar" && canMoveEntity(move, state));
  if (open.length === 0) return null;
  return (
    <p className="acts">
      {open.map((move, at) => (
        <a
          key={move}
          className={at === 0 ? "btn" : "btn plain"}
          href={`/office/market-entities/${id}/moves/${move}`}
        >
          {t(`market.move.${move}`)}
        </a>
      ))}
    </p>
  );
}

function Appeal({ entityId, appeal }: { entityId: string; appeal: AppealView }) {
  const t = useT();
  return (
    <section>
      <h2>{t("market.appeal.title")}</h2>
      <Written words={appeal.grounds} />
      {appeal.mayDecide && (
        <p className="acts">
          <a className="btn" href={`/office/market-entities/${entityId}/appeals/${appeal.id}`}>
            {t("market.appeal.decide")}
          </a>
        </p>
      )}
      {!appeal.decidedAt && !appeal.mayDecide && <p className="quiet">{t("market.appeal.other-decides")}</p>}
    </section>
  );
}
