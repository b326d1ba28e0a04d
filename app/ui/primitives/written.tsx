import { writtenParagraphs } from "#app/domain/text/written-parts.ts";
import { useLangOf } from "#app/ui/page-context.tsx";

/** What a person wrote: paragraphs and links, nothing that could be markup. */
export function Written({ words }: { words: string }) {
  const lang = useLangOf()(words);
  return writtenParagraphs(words).map((parts, line) => (
    <p key={line} lang={lang}>
      {parts.map(({ text, href }, at) =>
        href ? (
          <a key={at} href={href} rel="nofollow ugc noopener noreferrer">
            {text}
          </a>
        ) : (
          text
        ),
      )}
    </p>
  ));
}
