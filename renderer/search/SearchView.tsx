import { Button } from "react-aria-components";
import { AgreementView } from "../agreement/AgreementView";
import { FindingsView } from "../findings/FindingsView";
import { useTranslation } from "../i18n/useTranslation";
import { InboxView } from "../inbox/InboxView";
import { PhraseHeading, PhraseReviewView } from "../phraseReview/PhraseReviewView";
import { ConcordanceView } from "./concordance/ConcordanceView";
import { LedgerView } from "./ledger/LedgerView";
import { MentionView } from "./mentions/MentionView";
import { SearchFrame } from "./SearchFrame";
import { showSearchView, useSearch } from "./searchStore";
import "./search.css";

/** What covers the text: the concordance, the mentions of a phrase, the phrase ledger, agreement, or findings. */
export function SearchView() {
  const view = useSearch((state) => state.view);
  if (view === "concordance")
    return (
      <SearchFrame head={<ViewSwitch />} view={view}>
        <ConcordanceView />
      </SearchFrame>
    );
  if (view === "ledger")
    return (
      <SearchFrame head={<ViewSwitch />} view={view}>
        <LedgerView />
      </SearchFrame>
    );
  if (view === "agreement")
    return (
      <SearchFrame head={<Heading of={view} />} view={view}>
        <AgreementView />
      </SearchFrame>
    );
  if (view === "findings")
    return (
      <SearchFrame head={<Heading of={view} />} view={view}>
        <FindingsView />
      </SearchFrame>
    );
  if (view === "phraseReview")
    return (
      <SearchFrame head={<PhraseHeading />} view={view}>
        <PhraseReviewView />
      </SearchFrame>
    );
  if (view === "inbox")
    return (
      <SearchFrame head={<Heading of={view} />} view={view}>
        <InboxView />
      </SearchFrame>
    );
  return view && <MentionView />;
}

function Heading({ of }: { of: "agreement" | "findings" | "inbox" }) {
  const { t } = useTranslation();
  return <h1>{t(`${of}.heading`)}</h1>;
}

function ViewSwitch() {
  const { t } = useTranslation();
  const view = useSearch((state) => state.view);
  const names = { concordance: t("search.concordance"), ledger: t("ledger.heading") };
  return (
    <nav className="search-switch" aria-label={t("search.views")}>
      {(["concordance", "ledger"] as const).map((name) => (
        <Button
          key={name}
          className={view === name ? "search-tab on" : "search-tab"}
          {...(view === name && { "aria-current": "page" as const })}
          onPress={() => showSearchView(name)}
        >
          {names[name]}
        </Button>
      ))}
    </nav>
  );
}
