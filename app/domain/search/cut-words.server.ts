import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";
import { foldedWord, foldText, wordRuns } from "./word-runs.ts";

let cutter: Jieba | undefined;

/** Reading the dictionary takes 160 ms: nobody waits for it who cuts nothing. */
const jieba = () => (cutter ??= Jieba.withDict(dict));

/**
 * The words of a text in their order: Chinese ones by the dictionary with the shorter ones inside (停车场 gives 停车, 车场 and
 * 停车场), English ones in small letters without accents and endings. Words that the dictionary lacks come as single characters:
 * guessing at them would cut a question and its answer apart differently.
 */
export const cutWords = (text: string): string[] => cut(text, (run) => jieba().cutForSearch(run, false));

/** The words of a question: each stretch of Chinese once, in the longest words of the dictionary. */
export const cutQuestion = (text: string): string[] => cut(text, (run) => jieba().cut(run, false));

/**
 * Every word that stands in a text, also across others (路灯不亮 has 路灯 and 灯不亮), so that it is found however a question is
 * cut. Of single characters those alone that are in no longer word; the index has the others from these.
 */
export const cutEveryWord = (text: string): string[] => cut(text, everyWord);

function everyWord(run: string): string[] {
  const words = jieba().cutAll(run);
  const covered = new Set(words.flatMap((word) => (word.length > 1 ? [...word] : [])));
  return words.filter((word) => word.length > 1 || !covered.has(word));
}

const cut = (text: string, chinese: (run: string) => string[]): string[] =>
  wordRuns(foldText(text)).flatMap(({ han, text }) =>
    han ? chinese(text) : [foldedWord(text)].filter((word) => word !== ""),
  );
