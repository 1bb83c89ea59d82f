/** Time between two reports of progress in milliseconds: ten a second are enough to see it move. */
export const REPORT_MS = 100;

/** Hears how far work is; the last report has `done === total`. */
export type ReportDone = (done: number, total: number) => void;

/** Passes reports on at most ten times a second, the last one always. */
export function tenASecond(report: ReportDone): ReportDone {
  let reportedAtMs = 0;
  return (done, total) => {
    if (done < total && Date.now() - reportedAtMs < REPORT_MS) return;
    reportedAtMs = Date.now();
    report(done, total);
  };
}
