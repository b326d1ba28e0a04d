import { useLangOf } from "#app/ui/page-context.tsx";

type OwnProps = {
  /** What somebody wrote, in whichever language. */
  words: string;
  /** The page's own words around it. */
  say?(words: string): string;
};

/** No text has this sign: it keeps the place. */
const place = "\uFFFC";

/** Words within a page's own, marked where they are in another language, so that they are read out right. */
export function InOwnLanguage({ words, say = (text) => text }: OwnProps) {
  const lang = useLangOf()(words);
  if (!lang) return say(words);
  const [before = "", after = ""] = say(place).split(place);
  return (
    <>
      {before}
      <span lang={lang}>{words}</span>
      {after}
    </>
  );
}
