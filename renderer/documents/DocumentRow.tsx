import { isReanchorable } from "../../core/anchor/reanchorLayer";
import { describeFailure, type Failure } from "../../core/errors";
import type { DocumentId } from "../../core/model/ids";
import type { DocumentEntry } from "../../electron/ipc/contract";
import { showDocument } from "../commands/navigating";
import { groupDigits } from "../i18n/groupDigits";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { useWorkspace } from "../state/workspaceStore";
import type { DocumentRowPlace } from "./listRows";
import { ProgressRing } from "./ProgressRing";
import { indentOf, type RowPlace } from "./rowPlace";

interface RowProps {
  readonly row: DocumentRowPlace;
  readonly place: RowPlace;
  /** True for the document on screen. */
  readonly isShown: boolean;
  /** True where the list has folders. */
  readonly isInTree: boolean;
}

/** One document of the list. */
export function DocumentRow({ row, place, isShown, isInTree }: RowProps) {
  const { entry, level, position, siblings } = row;
  const { document, title } = entry;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list itself takes the keys, as a listbox does
    // biome-ignore lint/a11y/noStaticElementInteractions: it has a role, one of two
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: both roles support them
    <div
      ref={place.measure}
      id={documentRowId(document)}
      {...(isInTree ? { role: "treeitem", "aria-level": level } : { role: "option" })}
      aria-selected={isShown}
      aria-posinset={position}
      aria-setsize={siblings}
      className={place.isActive ? "document-item active" : "document-item"}
      data-key={document}
      data-index={place.index}
      {...(isShown && { "data-selected": true })}
      style={{ transform: `translateY(${place.start}px)`, paddingLeft: indentOf(level) }}
      onClick={() => void showDocument(document)}
      title={title}
    >
      <RowContent entry={entry} />
    </div>
  );
}

function RowContent({ entry: { document, title } }: { entry: DocumentEntry }) {
  const { t } = useTranslation();
  const summary = useWorkspace(({ summaries }) => summaries.get(document));
  const count = summary?.annotations ?? 0;
  return (
    <>
      <ProgressRing
        progress={summary?.progress ?? 0}
        isDone={summary?.status === "done"}
        hasProblem={Boolean(summary?.problem)}
      />
      <span className="document-title">
        <span lang="zh-CN">{title}</span>
        <small>
          {summary?.problem ? (
            <ProblemText problem={summary.problem} />
          ) : (
            t("documents.characters", { count: summary?.characters ?? 0 })
          )}
        </small>
      </span>
      <span className="document-count" title={t("documents.annotationCount", { count })}>
        {summary ? groupDigits(count) : "…"}
        <span className="visually-hidden">{t("documents.annotationCount", { count })}</span>
      </span>
    </>
  );
}

/** What a changed text has done to annotations is told where it is opened. */
function ProblemText({ problem }: { problem: Failure }) {
  const { t } = useTranslation();
  return isReanchorable(problem) ? t("anchoring.toBeLookedAt") : describeFailure(problem, currentLanguage());
}

/** The id of a document's row; ids of documents may hold spaces, which ids of elements may not. */
export function documentRowId(document: DocumentId): string {
  return `document-${encodeURIComponent(document)}`;
}
