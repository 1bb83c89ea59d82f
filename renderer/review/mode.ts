import { announce } from "../state/announcements";
import { isReviewing, setReviewing } from "../state/reviewMode";
import { readCorpus } from "./reading";
import { useReview } from "./reviewStore";

/** Goes over to reviewing, or back to annotating, and says so. */
export function toggleReview(): void {
  setReviewing(!isReviewing());
  announce((t) => t(isReviewing() ? "review.begun" : "review.ended"));
  void readCorpus();
}

/** Gives each annotator's spans a lane of their own in the text, or draws the same span once again. */
export function toggleLanes(): void {
  useReview.setState(({ hasLanes }) => ({ hasLanes: !hasLanes }));
  announce((t) => t(useReview.getState().hasLanes ? "review.lanesShown" : "review.lanesHidden"));
}

/** Hides whose annotations the cases are made of, or shows it again. */
export function toggleNames(): void {
  useReview.setState(({ hidesNames }) => ({ hidesNames: !hidesNames }));
  announce((t) => t(useReview.getState().hidesNames ? "review.namesHidden" : "review.namesShown"));
}
