import { Button } from "react-aria-components";
import type { Subject, Thread } from "../../core/review/Comment";
import { annotationRef } from "../../core/review/evidence";
import { useTranslation } from "../i18n/useTranslation";
import { CommentField } from "./CommentField";
import { useDrafts } from "./draftStore";
import { ThreadView } from "./ThreadView";
import { useThreads } from "./threadStore";
import { beginThread } from "./writing";
import "./threads.css";

interface ThreadsProps {
  readonly subject: Subject;
  readonly threads: readonly Thread[];
}

/** The threads about something: those that are open, the settled ones behind a line, and a field that begins one. */
export function Threads({ subject, threads }: ThreadsProps) {
  const { t } = useTranslation();
  const open = threads.filter(({ isResolved }) => !isResolved);
  const settled = threads.filter(({ isResolved }) => isResolved);
  return (
    <div className="threads" data-testid="threads">
      {open.map((thread, index) => (
        <ThreadView key={thread.id} thread={thread} isFirst={index === 0} />
      ))}
      {open.length === 0 && <NewThread subject={subject} />}
      {settled.length > 0 && (
        <details>
          <summary>{t("threads.settled", { count: settled.length })}</summary>
          {settled.map((thread) => (
            <ThreadView key={thread.id} thread={thread} isFirst={false} />
          ))}
        </details>
      )}
    </div>
  );
}

function NewThread({ subject }: { subject: Subject }) {
  const { t } = useTranslation();
  const key = draftKeyOf(useThreads(({ document }) => document) ?? "", subject);
  const isWritten = useDrafts(({ texts }) => (texts.get(key) ?? "").trim() !== "");
  const send = () => beginThread(key, subject);
  return (
    <div className="thread-new">
      <CommentField draftKey={key} name={t("threads.write")} isFirst onSend={send} />
      {isWritten && (
        <Button className="button" onPress={send}>
          {t("threads.send")} <kbd>↵</kbd>
        </Button>
      )}
    </div>
  );
}

/** Where one writes about something: in the first thread that is open, else in one to be begun. */
export const draftKeyInUse = (document: string, subject: Subject, threads: readonly Thread[]) =>
  threads.find(({ isResolved }) => !isResolved)?.id ?? draftKeyOf(document, subject);

/** What a thread to be begun about something is kept under. */
export const draftKeyOf = (document: string, { start, end, annotations }: Subject) =>
  [document, start, end, ...annotations.map(annotationRef)].join(" ");
