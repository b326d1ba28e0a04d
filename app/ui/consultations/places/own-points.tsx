import { showsContributions } from "#app/domain/consultations/consultation-states.ts";
import type { OwnContribution } from "#app/domain/consultations/contribution-view.ts";
import { AttachmentList } from "./attachment-list.tsx";
import { PointedAtPart } from "./pointed-at.tsx";
import { SheetPicture } from "./sheet-picture.tsx";

/** What one's own contribution points at, and the files that came with it. */
export function OwnPoints({
  line: { number, consultation, points, attachments },
}: {
  line: OwnContribution;
}) {
  const { number: of, state } = consultation;
  const isShown = showsContributions(state);
  return (
    <>
      <PointedAtPart points={points} {...(isShown ? { at: `/consultations/${of}/places` } : {})} />
      {points.spot && <SheetPicture number={of} spot={points.spot} />}
      <AttachmentList attachments={attachments} at={`/account/contributions/${number}/attachments`} />
    </>
  );
}
