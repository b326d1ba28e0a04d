import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes long, longest first: begun last, it would leave the other worker with nothing to do. */
const long = [
  "bench/bench",
  "rights/matrix",
  "resilience/submission-kill",
  "rights/plans-leak",
  "rights/consultations-leak",
  "rights/leaks",
  "security/fuzz",
  "security/headers",
  "domain/demo-seed",
  "domain/backup",
  "domain/import/import-resume",
  "resilience/",
  "real-messages",
  "security/",
  "rights/",
];

const placeOf = ({ moduleId }: TestSpecification) => {
  const place = long.findIndex((part) => moduleId.includes(`/tests/${part}`));
  return place < 0 ? long.length : place;
};

/** A fresh clone knows no times of earlier runs. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]) {
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}
