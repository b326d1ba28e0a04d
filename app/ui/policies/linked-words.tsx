import type { LinkedPart } from "#app/domain/policies/linked-text.ts";

/** Words in which each article that they name is a link. */
export function LinkedWords({ parts }: { parts: readonly LinkedPart[] }) {
  return (
    <>
      {parts.map(({ text, href }) =>
        href ? (
          <a key={text} href={href}>
            {text}
          </a>
        ) : (
          <span key={text}>{text}</span>
        ),
      )}
    </>
  );
}
