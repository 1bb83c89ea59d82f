import { Button } from "react-aria-components";
import type { DocumentId } from "../../core/model/ids";
import type { ReviewedKind } from "../../core/review/caseFacets";
import { showNeighbour } from "../commands/navigating";
import { DocumentTitle } from "../documents/DocumentTitle";
import { ProgressRing } from "../documents/ProgressRing";
import { groupDigits } from "../i18n/groupDigits";
import { useTranslation } from "../i18n/useTranslation";
import { CommandKey } from "../keys/KeyCaps";
import { useDocuments } from "../state/documentStore";
import { showAcceptance } from "./accepting";
import { ConfusionTable } from "./ConfusionTable";
import { Figures } from "./Figures";
import { narrowQueue } from "./goingThrough";
import { countByKind, type Progress, reviewedKinds } from "./queue";
import { countsIn, useQueue } from "./queueInUse";
import { useReview } from "./reviewStore";
import { ScopeChoice } from "./ScopeChoice";
import { TextsLeft } from "./TextsLeft";
import "./overview.css";

/** How far annotators agree on the text shown, what their differences are, and how many are decided. */
export function ReviewOverview() {
  const current = useDocuments((state) => state.current);
  const source = useDocuments(({ opened }) => current && opened.get(current)?.source);
  const isRead = useReview(({ layers }) => layers.length > 1);
  const isCorpus = useReview(({ scope }) => scope.kind === "corpus");
  return (
    <div className="review-overview">
      {current && <WhichText document={current} />}
      <ScopeChoice />
      {isRead && source && !isCorpus && <Figures source={source} />}
      {(isRead || isCorpus) && <Kinds />}
      {isCorpus ? <TextsLeft /> : isRead && <ConfusionTable />}
    </div>
  );
}

function WhichText({ document }: { document: DocumentId }) {
  const { t } = useTranslation();
  return (
    <div className="review-text">
      <strong className="document-title">
        <DocumentTitle document={document} />
      </strong>
      <Button
        className="button plain"
        aria-label={t("review.previousText")}
        onPress={() => showNeighbour(-1)}
      >
        ‹
      </Button>
      <Button className="button plain" aria-label={t("review.nextText")} onPress={() => showNeighbour(1)}>
        ›
      </Button>
    </div>
  );
}

/** Each kind of case, to go through the cases of that kind. */
function Kinds() {
  const { t } = useTranslation();
  const counts = countByKind(countsIn(useQueue()));
  return (
    <section aria-labelledby="review-cases">
      <h2 id="review-cases">{t("review.cases")}</h2>
      <ul className="review-kinds">
        {reviewedKinds.map((kind) => {
          const progress = counts.get(kind);
          return progress && <Kind key={kind} kind={kind} progress={progress} />;
        })}
      </ul>
      <Button className="button review-accept" onPress={showAcceptance}>
        {t("acceptAgreed.open")} <CommandKey id="acceptAgreed" />
      </Button>
    </section>
  );
}

function Kind({ kind, progress: { all, decided } }: { kind: ReviewedKind; progress: Progress }) {
  const { t } = useTranslation();
  const isChosen = useReview(({ filter }) => filter.kind === kind);
  return (
    <li>
      <Button
        className="review-kind"
        aria-pressed={isChosen}
        onPress={() => narrowQueue({ kind: isChosen ? "differing" : kind })}
        preventFocusOnPress
      >
        <ProgressRing progress={decided / all} isDone={decided === all} hasProblem={false} />
        <span>
          {t(`reviewQueue.kinds.${kind}`)}
          <small>{decided === 0 ? t("review.noneDecided") : t("review.decidedOf", { decided, all })}</small>
        </span>
        <b>{groupDigits(all)}</b>
      </Button>
    </li>
  );
}
