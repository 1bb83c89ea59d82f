import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import { describeFailure, type Failure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { articleValue, useArticleChoices } from "../outline/useArticleChoices";
import { SelectField } from "../search/SelectField";
import { chooseCompared, knownAnnotators, reviewArticle, reviewCorpus, reviewDocument } from "./choosing";
import { LaneChoice } from "./LaneChoice";
import { shownName } from "./names";
import { type ReviewScope, useReview } from "./reviewStore";
import { useTallies } from "./tallyStore";

/** What is gone through, and whose layers are compared. */
export function ScopeChoice() {
  return (
    <div className="review-scope">
      <ScopeField />
      <ComparedMenu />
      <LaneChoice />
      <Reading />
    </div>
  );
}

function ScopeField() {
  const { t } = useTranslation();
  const scope = useReview((state) => state.scope);
  const articles = useArticleChoices();
  const choose = (value: string) => {
    const article = articles.find((each) => each.value === value);
    if (article) reviewArticle(article.place);
    else if (value === "corpus") reviewCorpus();
    else if (value === "document") reviewDocument();
  };
  return (
    <SelectField
      name={t("reviewQueue.scope")}
      choices={[
        { value: "document", name: t("reviewQueue.scopeText") },
        ...articles,
        { value: "corpus", name: t("reviewQueue.scopeAll") },
        ...someTexts(scope).map((count) => ({ value: "some", name: t("reviewQueue.scopeSome", { count }) })),
      ]}
      value={choiceOf(scope)}
      onChange={choose}
    />
  );
}

function someTexts(scope: ReviewScope): number[] {
  return scope.kind === "corpus" && scope.documents ? [scope.documents.size] : [];
}

function choiceOf(scope: ReviewScope): string {
  if (scope.kind === "article") return articleValue(scope.span);
  return scope.kind === "corpus" && scope.documents ? "some" : scope.kind;
}

/** Whose layers are compared, to be chosen anew. */
function ComparedMenu() {
  const { t } = useTranslation();
  const { layers, compared } = useReview();
  useTallies(({ known }) => known.size);
  const known = knownAnnotators();
  const chosen = compared ?? known;
  const [first, second, ...more] = layers.map(({ annotator }) => shownName(annotator));
  const name =
    second === undefined || more.length > 0
      ? t("reviewQueue.comparedCount", { count: layers.length })
      : `${first} ⇄ ${second}`;
  const choose = (names: ReadonlySet<unknown>) => {
    const next = known.filter((each) => names.has(each));
    chooseCompared(next.length === known.length ? null : next);
  };
  if (known.length < 2) return null;
  return (
    <MenuTrigger>
      <Button className="button review-compared" aria-label={t("reviewQueue.compared", { names: name })}>
        <span>{name}</span>
        <span className="workspace-arrow" aria-hidden="true" />
      </Button>
      <Popover className="popover workspace-menu" placement="bottom start">
        <Menu
          aria-label={t("reviewQueue.comparedMenu")}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) => choose(keys === "all" ? new Set(known) : keys)}
        >
          {known.map((annotator) => (
            <MenuItem key={annotator} id={annotator} className="menu-item checkable">
              {shownName(annotator)}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** How far the other texts have been read. */
function Reading() {
  const { t } = useTranslation();
  const isCorpus = useReview(({ scope }) => scope.kind === "corpus");
  const { reached, unread, problem } = useTallies();
  // Where one text is gone through, the others are read at its end.
  if (reached) return <p role="status">{t("reviewQueue.readingTexts", { ...reached })}</p>;
  if (!isCorpus) return null;
  if (problem) return <Problem problem={problem} />;
  const waiting = [...unread.values()].filter(({ code }) => code === "review-own-first").length;
  const broken = unread.size - waiting;
  return (
    <>
      {waiting > 0 && <p>{t("reviewQueue.waitingTexts", { count: waiting })}</p>}
      {broken > 0 && <p>{t("reviewQueue.unreadTexts", { count: broken })}</p>}
    </>
  );
}

function Problem({ problem }: { problem: Failure }) {
  const { t } = useTranslation();
  return (
    <p role="alert">
      {describeFailure(problem, currentLanguage())}{" "}
      <Button className="button plain" onPress={() => reviewCorpus()}>
        {t("reviewQueue.readAgain")}
      </Button>
    </p>
  );
}
