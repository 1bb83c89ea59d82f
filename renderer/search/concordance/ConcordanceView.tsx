import { type ReactNode, useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import { describeFailure } from "../../../core/errors";
import { currentLanguage } from "../../i18n/i18n";
import { useTranslation } from "../../i18n/useTranslation";
import { HitList, type ListRow } from "../HitList";
import { useSearch } from "../searchStore";
import { useAfterEdits } from "../useAfterEdits";
import { ActionBar } from "./ActionBar";
import { ConcordanceFormFields } from "./ConcordanceFormFields";
import { type HitRows, useConcordance } from "./concordanceStore";
import { openHit, tickAll, tickRange, toggleTick, untagTicked } from "./hitActs";
import { changeForm, refreshHits, searchNow } from "./searching";

/** Words in their contexts, over all documents. */
export function ConcordanceView() {
  const rows = useConcordance((state) => state.rows);
  const list = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLInputElement>(null);
  const hasHits = useConcordance(({ rows }) => Boolean(rows?.about && rows.total > 0));
  const enterList = useEntering(list, hasHits);
  const requests = useSearch((state) => state.requests);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each request is a wish for the focus
  useEffect(() => {
    if (useSearch.getState().begins === "list") enterList();
    else field.current?.select();
  }, [requests]);
  // The marks on the lines are those of the layers as they are now, also after an undo.
  useAfterEdits(refreshHits);
  return (
    <>
      <ConcordanceFormFields field={field} onEnter={enterList} />
      {rows && hasHits ? <Hits rows={rows} list={list} /> : <NoHits rows={rows} field={field} />}
      <ActionBar toList={() => list.current?.focus()} />
    </>
  );
}

/** Goes to the hits, now or as soon as there are some. */
function useEntering(list: React.RefObject<HTMLDivElement | null>, hasHits: boolean): () => void {
  const isWanted = useRef(false);
  useEffect(() => {
    if (hasHits && isWanted.current) list.current?.focus();
    isWanted.current = false;
  }, [hasHits, list]);
  return () => {
    isWanted.current = list.current === null;
    list.current?.focus();
  };
}

function Hits({ rows, list }: { rows: HitRows; list: React.RefObject<HTMLDivElement | null> }) {
  const { t } = useTranslation();
  // Rows are held outside of the state, which says by a number that some have come.
  useConcordance((state) => state.version);
  const active = useConcordance((state) => state.active);
  const ticked = useConcordance((state) => state.ticked);
  const rowAt = (index: number): ListRow | undefined => {
    const hit = rows.at(index);
    return hit && { kind: "hit", hit };
  };
  return (
    <HitList
      listRef={list}
      name={t("search.hits")}
      count={rows.total}
      rowAt={rowAt}
      need={useNeed(rows)}
      isBusy={useConcordance((state) => state.isPending)}
      active={Math.min(active, rows.total - 1)}
      onActive={(next) => useConcordance.setState({ active: next })}
      isTicked={(key) => ticked.has(key)}
      onTick={toggleTick}
      onTickRange={(first, last) => void tickRange(first, last)}
      onTickAll={() => void tickAll()}
      onOpen={openHit}
      onUntag={() => void untagTicked()}
    />
  );
}

function useNeed(rows: HitRows): (first: number, last: number) => void {
  const need = useRef<(first: number, last: number) => void>(null);
  const of = useRef<HitRows>(null);
  if (of.current !== rows || !need.current) {
    of.current = rows;
    need.current = (first, last) => rows.need(first, last);
  }
  return need.current;
}

/** Why there is no hit, or what has been looked for before. */
function NoHits({ rows, field }: { rows: HitRows | null; field: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  useConcordance((state) => state.version);
  if (rows?.problem && rows.problem.code !== "search-cancelled")
    return (
      <div className="search-said" role="alert">
        {describeFailure(rows.problem, currentLanguage())}
      </div>
    );
  if (rows?.isReading) return <Said>{t("search.searching")}</Said>;
  if (rows) return <Said>{t("search.noHit")}</Said>;
  return (
    <Said>
      {t("search.hint")}
      <Recent field={field} />
    </Said>
  );
}

function Said({ children }: { children: ReactNode }) {
  return <div className="search-said">{children}</div>;
}

function Recent({ field }: { field: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useTranslation();
  const recent = useConcordance((state) => state.recent);
  if (recent.length === 0) return null;
  const again = (pattern: string) => {
    field.current?.focus();
    changeForm({ pattern });
    searchNow();
  };
  return (
    <section className="search-recent" aria-label={t("search.recent")}>
      {recent.map((pattern) => (
        <Button key={pattern} className="search-chip" onPress={() => again(pattern)}>
          {pattern}
        </Button>
      ))}
    </section>
  );
}
