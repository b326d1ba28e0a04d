import { expect, test } from "vitest";
import { whyRefused } from "./why-refused.ts";

test("a form that came back says why, in words alone", () => {
  const page =
    '<div class="form-problems" role="alert" tabindex="-1"><p>Please look again:</p><ul><li><a href="#f-words">What it&#x27;s about: too long &amp; wide</a></li></ul></div>';
  expect(whyRefused(page)).toBe("Please look again: What it's about: too long & wide");
});

test("where the rules send a matter is why, too; a page that says nothing gives nothing", () => {
  const notice =
    '<section class="special-notice" data-kind="emergency" role="alert"><h2>Call first</h2><p>119</p>';
  expect(whyRefused(notice)).toBe("Call first");
  expect(whyRefused("<p>other</p>")).toBe("");
});
