import { expect, test } from "vitest";
import { hardCodedWords } from "./hard-coded-words.ts";

const found = (text: string) => hardCodedWords({ path: "app/ui/needs/a.tsx", text });

test.each([
  ["English between tags", "const a = <p>Hello</p>;"],
  ["Chinese between tags", "const a = <p>诉</p>;"],
  ["a label", '<button aria-label="Close" />;'],
  ["a label in braces", '<button aria-label={"Close"} />;'],
  ["an alternative text", '<img alt="A map" />;'],
  ["a placeholder with a value", "<input placeholder={`Name of ${x}`} />;"],
  ["a branch of a choice", '<p>{late ? "Late" : t("needs.onTime")}</p>;'],
  ["a fallback", '<p>{name ?? "nobody"}</p>;'],
  ["a text in braces", '<p>{"Hello"}</p>;'],
  ["Chinese outside tags", 'const title = "诉求";'],
])("%s is found", (_name, text) => {
  expect(found(text)).toHaveLength(1);
});

test.each([
  ["a key", '<p title={t("needs.title")}>{t("needs.title")}</p>;'],
  ["signs and figures", "<p> · 12 / 30 — % </p>;"],
  ["an entity", "<p>&nbsp;&middot;</p>;"],
  ["a class and a type", '<input className="need card" type="text" name="words" />;'],
  ["a comparison", '<p>{state === "done" && t("needs.done")}</p>;'],
  ["a comment in Chinese", "// 诉求\nconst a = 1;"],
])("%s is left in peace", (_name, text) => {
  expect(found(text)).toEqual([]);
});
