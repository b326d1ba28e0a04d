import type { AttachmentView } from "#app/domain/consultations/places/places-view.ts";
import { useT } from "#app/ui/page-context.tsx";
import { attachmentWords } from "./attachment-words.ts";

type Props = { attachments: readonly AttachmentView[]; at: string };

/** What came with a contribution, each to be downloaded. */
export function AttachmentList({ attachments, at }: Props) {
  const t = useT();
  if (attachments.length === 0) return null;
  return (
    <ul className="facts plain-list">
      {attachments.map((file) => (
        <li key={file.position}>
          <a href={`${at}/${file.position}`}>{attachmentWords(t, file)}</a>
        </li>
      ))}
    </ul>
  );
}
