import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import type { SignedComment, Thread } from "../../core/review/Comment";
import { partsOfComment } from "../../core/review/mentions";
import { dayAndTime } from "../i18n/dates";
import { useTranslation } from "../i18n/useTranslation";
import { shownName, shownText } from "../review/names";
import { CommentField } from "./CommentField";
import { useDrafts } from "./draftStore";
import { knownPeople } from "./people";
import { answerThread, settleThread } from "./writing";

/** What people have said to each other in a thread, and the field for an answer. */
export function ThreadView({ thread, isFirst }: { thread: Thread; isFirst: boolean }) {
  const { t } = useTranslation();
  const { id, comments, isResolved } = thread;
  const author = shownName(comments[0]?.author as SignedComment["author"]);
  const isWritten = useDrafts(({ texts }) => (texts.get(id) ?? "").trim() !== "");
  return (
    <article className="thread" aria-label={t("threads.thread", { name: author })} data-resolved={isResolved}>
      <Comments comments={comments} />
      <CommentField
        draftKey={id}
        name={t("threads.answer")}
        isFirst={isFirst}
        onSend={() => answerThread(thread)}
      />
      <footer>
        {isWritten && (
          <Button className="button" onPress={() => answerThread(thread)}>
            {t("threads.send")} <kbd>↵</kbd>
          </Button>
        )}
        <Button className="button plain" onPress={() => settleThread(thread)}>
          {t(isResolved ? "threads.reopen" : "threads.resolve")}
        </Button>
      </footer>
    </article>
  );
}

/** In a narrow place they scroll, the last one in view. */
function Comments({ comments }: Pick<Thread, "comments">) {
  const list = useRef<HTMLOListElement>(null);
  const { length } = comments;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each comment more is a reason
  useEffect(() => list.current?.scrollTo(0, list.current.scrollHeight), [length]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
    <ol ref={list} tabIndex={0}>
      {comments.map((comment) => (
        <CommentLine key={comment.id} comment={comment} />
      ))}
    </ol>
  );
}

function CommentLine({ comment }: { comment: SignedComment }) {
  const { t } = useTranslation();
  const { author, writtenAt, text, isResolved } = comment;
  const act = isResolved === null ? null : t(isResolved ? "threads.resolved" : "threads.reopened");
  return (
    <li>
      <header>
        <strong>{shownName(author)}</strong>
        {act && <em>{act}</em>}
        <time dateTime={writtenAt}>{dayAndTime(writtenAt)}</time>
      </header>
      {text !== "" && <CommentText text={text} />}
    </li>
  );
}

/** The words of a comment, with who is mentioned in them set off. */
export function CommentText({ text }: { text: string }) {
  let at = 0;
  const parts = partsOfComment(text, knownPeople()).map((part) => {
    const key = at;
    at += part.text.length;
    return { person: part.person, key, words: shownText(part.text) };
  });
  return <p>{parts.map(({ key, words, person }) => (person ? <b key={key}>{words}</b> : words))}</p>;
}
