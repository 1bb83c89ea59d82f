import type { AnnotatorId } from "../model/ids";
import type { AgreementReport } from "./AgreementReport";

/**
 * A report in which annotators are called something else, as whoever reviews blindly would else read in a file what
 * the window hides. Nobody is left with their name.
 *
 * @throws RangeError when somebody has nothing else to be called.
 */
export function withoutNames(
  report: AgreementReport,
  names: Readonly<Record<AnnotatorId, string>>,
): AgreementReport {
  const { agreement, completeness, confusion, decisions } = report;
  return {
    ...report,
    namesHidden: true,
    known: report.known.map(renamed),
    agreement: {
      ...agreement,
      annotators: agreement.annotators.map(renamed),
      pairs: agreement.pairs.map((pair) => ({ ...pair, annotators: pairOf(pair.annotators) })),
      documents: agreement.documents.map((each) => ({ ...each, annotators: each.annotators.map(renamed) })),
    },
    completeness: completeness.map((each) => ({ ...each, annotators: each.annotators.map(renamedIn) })),
    confusion: confusion.map((pair) => ({ ...pair, annotators: pairOf(pair.annotators) })),
    decisions: { ...decisions, annotators: decisions.annotators.map(renamedIn) },
  };

  function renamed(name: string): AnnotatorId {
    const other = Object.hasOwn(names, name) ? names[name as AnnotatorId] : undefined;
    if (other === undefined) throw new RangeError(`No other name for annotator ${name}`);
    return other as AnnotatorId;
  }

  function renamedIn<T extends { readonly annotator: AnnotatorId }>(each: T): T {
    return { ...each, annotator: renamed(each.annotator) };
  }

  function pairOf([first, second]: readonly [string, string]): readonly [AnnotatorId, AnnotatorId] {
    return [renamed(first), renamed(second)];
  }
}
