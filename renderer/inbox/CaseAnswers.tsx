import { useTranslation } from "../i18n/useTranslation";
import { shownName, shownText } from "../review/names";
import { useThreads } from "../threads/threadStore";

/** What the annotators who were corrected by a decision say to it. */
export function CaseAnswers({ decision }: { decision: string }) {
  const { t } = useTranslation();
  const files = useThreads((state) => state.files) ?? [];
  const answers = files.flatMap(({ annotator, answers: all }) =>
    all.filter((each) => each.decision === decision).map((each) => ({ ...each, annotator })),
  );
  return answers.map(({ annotator, answer, comment }) => (
    <small key={annotator} className="case-answer" data-answer={answer}>
      {answer === "agree"
        ? t("inbox.theyAgree", { name: shownName(annotator) })
        : t("inbox.theyContest", { name: shownName(annotator), text: shownText(comment) })}
    </small>
  ));
}
