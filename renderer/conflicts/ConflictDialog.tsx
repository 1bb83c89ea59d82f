import { Button, Heading } from "react-aria-components";
import { describeFailure } from "../../core/errors";
import { currentLanguage } from "../i18n/i18n";
import { useTranslation } from "../i18n/useTranslation";
import { WindowModal } from "../shell/WindowModal";
import { ConflictCards } from "./ConflictCards";
import { ConflictRail } from "./ConflictRail";
import {
  type ConflictItem,
  countUndecided,
  decideRest,
  isWhole,
  keyOf,
  useConflictItems,
  useConflicts,
} from "./conflictStore";
import { mergeLooked, mergeWhole } from "./merging";
import "./conflicts.css";

/** Everything of which there are two versions, and what merging the chosen one comes to. */
export function ConflictDialog() {
  return (
    <WindowModal dialog="conflicts" className="conflict-dialog">
      <Conflicts />
    </WindowModal>
  );
}

function Conflicts() {
  const { t } = useTranslation();
  const items = useConflictItems();
  const chosen = useConflicts((state) => state.chosen);
  const item = items.find((each) => keyOf(each) === chosen);
  return (
    <>
      <Heading slot="title">{t("conflicts.heading")}</Heading>
      {items.length === 0 && <p>{t("conflicts.none")}</p>}
      <div className="conflict-parts">
        {items.length > 0 && <ConflictRail items={items} />}
        {item && <Chosen item={item} />}
      </div>
      <Footer item={item} />
    </>
  );
}

function Chosen({ item }: { item: ConflictItem }) {
  const { t } = useTranslation();
  const looked = useConflicts((state) => state.looked);
  const problem = useConflicts((state) => state.problem) ?? ("problem" in item ? item.problem : null);
  return (
    <div className="conflict-chosen">
      {problem && <p role="alert">{describeFailure(problem, currentLanguage())}</p>}
      {looked?.item && keyOf(looked.item) === keyOf(item) ? (
        <ConflictCards looked={looked} />
      ) : (
        !problem && <p>{t(explanationOf(item))}</p>
      )}
    </div>
  );
}

function explanationOf(item: ConflictItem) {
  if (item.kind === "project") return "conflicts.aboutProject";
  if (item.kind !== "unsaved" && !item.isOwn) return "conflicts.aboutOthers";
  if (item.kind === "reviews") return "conflicts.aboutReviews";
  return isWhole(item) ? "conflicts.aboutWhole" : "conflicts.looking";
}

function Footer({ item }: { item: ConflictItem | undefined }) {
  const { t } = useTranslation();
  const undecided = useConflicts(countUndecided);
  const looked = useConflicts((state) => state.looked);
  return (
    <footer className="dialog-footer">
      <small>{looked && undecided > 0 && t("conflicts.undecided", { count: undecided })}</small>
      {looked && undecided > 1 && (
        <>
          <Button className="button" onPress={() => decideRest("ours")}>
            {t("conflicts.restOurs")}
          </Button>
          <Button className="button" onPress={() => decideRest("theirs")}>
            {t("conflicts.restTheirs")}
          </Button>
        </>
      )}
      <Button className="button" slot="close">
        {t("buttons.close")}
      </Button>
      {item && <MergeButton item={item} />}
    </footer>
  );
}

function MergeButton({ item }: { item: ConflictItem }) {
  const { t } = useTranslation();
  const isReady = useConflicts((state) => state.looked !== null && countUndecided(state) === 0);
  const isMerging = useConflicts((state) => state.isMerging);
  const whole = isWhole(item) ? item : null;
  if (whole && (!whole.isOwn || whole.problem)) return null;
  return (
    <Button
      className="button primary"
      isDisabled={isMerging || (!whole && !isReady)}
      onPress={() => void (whole ? mergeWhole(whole) : mergeLooked())}
    >
      {t("conflicts.merge")}
    </Button>
  );
}
