import { openNotice } from "#app/domain/notices/open-notice.server.ts";
import type { Person } from "#app/domain/people/actor.ts";
import { loadVersion, type VersionNamed } from "#app/domain/plans/open-version-for-move.server.ts";
import { recordReview } from "#app/domain/plans/record-review.server.ts";
import { standingsOf } from "#app/domain/plans/standings-of.server.ts";
import type { TestPortal } from "#tests/setup/test-portal.ts";
import { must } from "./market.ts";

/** A second coordinator looks through every part of a draft. */
export async function reviewAll(
  portal: TestPortal,
  reviewer: Person,
  named: VersionNamed,
  when = "2026-03-01",
) {
  const version = await loadVersion(portal.db.read, named);
  if (!version) throw new Error("no such version");
  for (const { part, code, fingerprint } of await standingsOf(portal.db.read, version)) {
    if (version.state !== "draft" && part !== "document") continue;
    must(
      await recordReview(portal, reviewer, {
        ...{ ...named, part, code, seen: fingerprint, who: "保密办", when, basis: "涉密内容清单" },
        ...{ reviewNumber: "皖S(2026)1号", exemption: undefined },
      }),
    );
  }
}

export const aNoticeInput = (given: { opensOn?: string; closesOn?: string; revision?: number } = {}) => ({
  ...{ revision: 1, title: "总体规划（草案）公示", words: "现予公示，公开征求意见。" },
  ...{ opensOn: "2026-03-02", closesOn: "2026-04-01" },
  ...{ contact: "规划科 0559-1234567", paperAt: "政务中心一楼", hearingHow: "公示期内网上申请" },
  opinionHow: "公示期内网上提交或者来信",
  ...given,
});

/** A draft that lies open from the day on which tests start; returns the notice's number. */
export async function anOpenNotice(portal: TestPortal, coordinator: Person, named: VersionNamed, given = {}) {
  await reviewAll(portal, coordinator, named);
  return must(await openNotice(portal, coordinator, { ...named, ...aNoticeInput(given) }));
}
