import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Folders and files whose tests take longest, slowest first: started last they would run alone on one worker. */
const slow = [
  "/tests/e2e/pages",
  "/tests/access/",
  "/tests/levels",
  "/tests/requests/server/backup",
  "/tests/faults/",
  "/tests/e2e/",
];

const rank = (file: TestSpecification) => {
  const place = slow.findIndex((part) => file.moduleId.includes(part));
  return place === -1 ? slow.length : place;
};

/** Vitest's own order (what failed, then what took long), with the known slow suites in front. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const ordered = await super.sort(files);
    return ordered.toSorted((one, other) => rank(one) - rank(other));
  }
}
